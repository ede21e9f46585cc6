// Keeps one whole version of the app on the device. `cargo xtask build` fills the names in double braces.
//
// What it promises:
// - All files or none: a version is kept only when every file arrived with the hash it had when it was built.
// - One version: pages and files are answered from the same cache, never old and new together.
// - Patience: a new version waits until the page passes on that the person wants it.
// - Nobody else's: only caches whose names begin with our prefix are ever touched.

const PREFIX = `erhvervsmentor ${new URL(self.registration.scope).pathname} `;
const CACHE = `${PREFIX}{{version}}`;

// The hash of each file; `null` for the one that a municipality may change after the build.
const FILES = {{files}};

const START = 'index.html';
const SHELL = '404.html';
const PROGRAMME = 'programme.json';
const PROGRAMME_PATIENCE = 3000;

function addressOf(file) {
  return new URL(file, self.registration.scope).href;
}

// The part of an address inside our scope, without query and fragment; `null` for everything else.
function pathInside(address) {
  const url = new URL(address);
  const scope = new URL(self.registration.scope);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) {
    return null;
  }
  return url.pathname.slice(scope.pathname.length);
}

// An address whose last part has an ending names a file, and never a screen of the app.
function namesFile(path) {
  return path.split('/').pop().includes('.');
}

// Where the answer came from and with which status matters less than its hash: hosts redirect and rename.
async function fetchWhole(file) {
  const integrity = FILES[file];
  const response = await fetch(addressOf(file), integrity ? { integrity } : { cache: 'no-cache' });
  if (!integrity && !isProgramme(response)) {
    throw new Error(`${file} did not arrive`);
  }
  const type = response.headers.get('Content-Type');
  return new Response(await response.arrayBuffer(), { headers: type ? { 'Content-Type': type } : {} });
}

function isProgramme(response) {
  return response.ok && (response.headers.get('Content-Type') ?? '').includes('json');
}

async function keepWholeVersion() {
  const files = Object.keys(FILES);
  try {
    const answers = await Promise.all(files.map(fetchWhole));
    const cache = await caches.open(CACHE);
    await Promise.all(files.map((file, index) => cache.put(addressOf(file), answers[index])));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function oldVersions() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

// The version before stays for the tabs that still show it.
async function dropOldVersions() {
  const old = await oldVersions();
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
}

async function kept(file) {
  const cache = await caches.open(CACHE);
  return cache.match(addressOf(file));
}

// The browser may have emptied the cache: then the network, where the hash still has to be right.
async function fromVersion(file) {
  return (await kept(file)) ?? fetchWhole(file);
}

// A file of another version, asked for by a tab that still shows that version.
async function fromOldVersion(request) {
  for (const name of await oldVersions()) {
    const answer = await (await caches.open(name)).match(request);
    if (answer) {
      return answer;
    }
  }
  return fetch(request);
}

// A page can also come straight from the network, because its files are then all named by it.
async function page(file, request) {
  return (await kept(file)) ?? fetch(request);
}

async function freshProgramme() {
  const response = await fetch(addressOf(PROGRAMME), {
    cache: 'no-cache',
    signal: AbortSignal.timeout(PROGRAMME_PATIENCE),
  });
  if (!isProgramme(response)) {
    throw new Error('the programme did not arrive');
  }
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(PROGRAMME), response.clone());
  return response;
}

async function programme() {
  try {
    return await freshProgramme();
  } catch {
    return (await kept(PROGRAMME)) ?? Response.error();
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepWholeVersion());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') {
    self.skipWaiting();
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathInside(request.url);
  if (request.method !== 'GET' || path === null) {
    return;
  }
  if (path === PROGRAMME && PROGRAMME in FILES) {
    event.respondWith(programme());
  } else if (path in FILES && path !== START && path !== SHELL) {
    event.respondWith(fromVersion(path));
  } else if (request.mode === 'navigate' && (path === START || !namesFile(path))) {
    event.respondWith(page(path === '' || path === START ? START : SHELL, request));
  } else {
    event.respondWith(fromOldVersion(request));
  }
});
