// Starts the app, and later the service worker. `cargo xtask build` fills the names in double braces.
//
// What it promises:
// - The app starts whole or not at all: every file is compared with the hash it had when it was built.
// - When it cannot start, the page says so in words, and nothing that is kept on the device is touched.
// - A new version waits until the person asks for it.
//
// The app and this script talk in events on `window`:
// - `erhvervsmentor:update`           from here: a new version is ready.
// - `erhvervsmentor:trapped`          from here: the program has stopped in the middle of something.
// - `erhvervsmentor:use-new-version`  from the app: the person wants it now; the page loads once more.

const SCRIPT = new URL('{{script}}', import.meta.url);
const SCRIPT_INTEGRITY = '{{script_integrity}}';
const WASM = new URL('{{wasm}}', import.meta.url);
const WASM_INTEGRITY = '{{wasm_integrity}}';
const HOUR = 60 * 60 * 1000;

// The page is in its person's language and light before anything else is known. `src/storage/device.rs` writes the record.
function followPerson() {
  try {
    const person = JSON.parse(localStorage.getItem('erhvervsmentor/device'));
    if (person?.language) {
      document.documentElement.lang = person.language;
    }
    if (person?.theme) {
      document.documentElement.dataset.theme = person.theme;
    }
  } catch (error) {
    // Blocked or damaged: the page is as it is for everybody, and the app says what there is to say.
    console.warn('The choices of language and light could not be read.', error);
  }
}

async function startApp() {
  const wasm = fetch(WASM, { integrity: WASM_INTEGRITY });
  // WebKit runs a module whose hash is wrong when it is imported after its script tag has refused it (2.50), so the
  // hash is looked at once more. The browser has just got the file, and does not ask for it again.
  const script = await fetch(SCRIPT, { integrity: SCRIPT_INTEGRITY });
  await script.arrayBuffer();
  const app = await import(SCRIPT);
  await app.default({ module_or_path: wasm });
  performance.mark('app-started');
  document.getElementById('failure')?.remove();
}

function sayFailure(error) {
  console.error('The app could not start.', error);
  document.getElementById('failure')?.classList.add('failure--shown');
}

// A program that stops by a trap, and not by a failure that it tells of itself, shows its failure page too.
function tellOfTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) {
    window.dispatchEvent(new CustomEvent('erhvervsmentor:trapped'));
  }
}

window.addEventListener('error', (event) => tellOfTrap(event.error));
window.addEventListener('unhandledrejection', (event) => tellOfTrap(event.reason));

function announceUpdate() {
  window.dispatchEvent(new CustomEvent('erhvervsmentor:update'));
}

async function keepOffline() {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  let isServed = Boolean(navigator.serviceWorker.controller);
  const isFirstVisit = !isServed;
  let first = null;
  const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
  let isAsked = false;

  // A worker that is installed while another one serves the page is a new version that waits. The first worker of a
  // first visit is none: WebKit may tell that it is installed when it serves the page already (2.50).
  const announceWhenInstalled = (worker) => {
    if (worker && isFirstVisit && (!first || first === worker)) {
      first = worker;
      return;
    }
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) {
        announceUpdate();
      }
    });
  };

  window.addEventListener('erhvervsmentor:use-new-version', () => {
    if (registration.waiting) {
      isAsked = true;
      registration.waiting.postMessage({ type: 'SKIP_WAITING' });
    } else {
      window.location.reload();
    }
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) {
      isAsked = false;
      window.location.reload();
    } else if (isServed && navigator.serviceWorker.controller !== first) {
      // Another tab has taken the new version: this one is offered it too.
      announceUpdate();
    }
    isServed = true;
  });

  if (registration.waiting && isServed) {
    announceUpdate();
  }
  announceWhenInstalled(registration.installing);
  registration.addEventListener('updatefound', () => announceWhenInstalled(registration.installing));

  // An app on a home screen is rarely loaded anew, so it looks for a new version when it is taken up again.
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - looked > HOUR) {
      looked = Date.now();
      registration.update().catch(() => { /* Offline: the next time is early enough. */ });
    }
  });
}

function whenLoaded() {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') {
      resolve();
    } else {
      window.addEventListener('load', resolve, { once: true });
    }
  });
}

followPerson();
startApp()
  .then(whenLoaded)
  .then(() => keepOffline().catch((error) => console.warn('The page will not work offline.', error)))
  .catch(sayFailure);
