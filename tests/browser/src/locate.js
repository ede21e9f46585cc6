// Finds things on a page by what a screen reader would say of them; sent along with every question of a test.

const ROLES = {
  A: (e) => (e.hasAttribute('href') ? 'link' : null),
  ARTICLE: 'article', ASIDE: 'complementary', BUTTON: 'button', DETAILS: 'group', DIALOG: 'dialog', FIELDSET: 'group',
  FOOTER: 'contentinfo', FORM: 'form', H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading',
  H6: 'heading', HEADER: 'banner', HR: 'separator', IMG: (e) => (e.getAttribute('alt') === '' ? null : 'img'),
  LI: 'listitem', MAIN: 'main', NAV: 'navigation', OL: 'list', OPTION: 'option', OUTPUT: 'status', P: 'paragraph',
  PROGRESS: 'progressbar', SECTION: 'region', SUMMARY: 'button', TABLE: 'table', TBODY: 'rowgroup', TD: 'cell',
  TEXTAREA: 'textbox', THEAD: 'rowgroup', TR: 'row', UL: 'list', METER: 'meter',
  SELECT: (e) => (e.multiple || e.size > 1 ? 'listbox' : 'combobox'),
  TH: (e) => (e.scope === 'row' ? 'rowheader' : 'columnheader'),
  INPUT: (e) => ({
    button: 'button', checkbox: 'checkbox', image: 'button', number: 'spinbutton', radio: 'radio', range: 'slider',
    reset: 'button', search: 'searchbox', submit: 'button', file: 'file', hidden: null, date: 'date', time: 'time',
  }[e.type] ?? (e.type === 'hidden' ? null : 'textbox')),
};
const NAMED_BY_CONTENT = new Set(['button', 'cell', 'checkbox', 'columnheader', 'heading', 'link', 'listitem', 'option',
  'paragraph', 'radio', 'row', 'rowheader', 'status', 'alert', 'switch', 'tab', 'menuitem']);
const FIELDS = 'input:not([type=hidden]), textarea, select, [role=switch], [role=checkbox], [role=radio], [contenteditable=true]';

function oneLine(text) {
  return (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

// The options of a closed list are not drawn, and are there all the same.
function isDrawn(element) {
  const drawn = element.closest('select') ?? element;
  return drawn.checkVisibility({ visibilityProperty: true });
}

function isShown(element) {
  if (element.closest('[aria-hidden=true], [inert]')) {
    return false;
  }
  return isDrawn(element);
}

// The words of a thing, as they are read out: without hidden parts, with the texts of pictures, fields left out.
function words(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/i.test(node.tagName)) {
    return '';
  }
  if (node.getAttribute('aria-hidden') === 'true' || !isDrawn(node)) {
    return '';
  }
  if (node.matches('input, textarea, select')) {
    return ' ';
  }
  if (node.hasAttribute('aria-label') && node.getAttribute('role') !== 'presentation') {
    return ` ${node.getAttribute('aria-label')} `;
  }
  if (node.tagName === 'IMG') {
    return ` ${node.alt} `;
  }
  const inside = [...node.childNodes].map(words).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inside : ` ${inside} `;
}

function roleOf(element) {
  const given = element.getAttribute('role');
  if (given) {
    return given.split(' ')[0];
  }
  const known = ROLES[element.tagName.toUpperCase()];
  return typeof known === 'function' ? known(element) : known ?? null;
}

function nameOf(element) {
  const by = element.getAttribute('aria-labelledby');
  if (by) {
    const parts = by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
    return oneLine(parts.map((part) => words(part) || part.textContent).join(' '));
  }
  const label = element.getAttribute('aria-label');
  if (label) {
    return oneLine(label);
  }
  if (element.labels?.length) {
    return oneLine([...element.labels].map(words).join(' '));
  }
  if (element.matches('input[type=submit], input[type=button], input[type=reset]')) {
    return oneLine(element.value);
  }
  const title = element.matches('fieldset') ? element.querySelector(':scope > legend')
    : element.matches('table') ? element.caption
    : element.matches('svg') ? element.querySelector(':scope > title') : null;
  if (title) {
    return oneLine(words(title) || title.textContent);
  }
  if (element.tagName === 'IMG') {
    return oneLine(element.alt);
  }
  if (NAMED_BY_CONTENT.has(roleOf(element))) {
    return oneLine(words(element));
  }
  return oneLine(element.getAttribute('title') ?? element.getAttribute('placeholder'));
}

// While a dialog is open over the page, nothing else of the page is there.
function everything(root) {
  const dialogs = document.querySelectorAll('dialog:modal');
  const top = dialogs[dialogs.length - 1];
  const place = root ?? top ?? document;
  const inside = [...place.querySelectorAll('*')];
  return !root && top ? [top, ...inside] : inside;
}

function isWanted(element, name) {
  const found = nameOf(element);
  return name.isWhole ? found === oneLine(name.words) : found.includes(oneLine(name.words));
}

function find(root, role, name) {
  const hasRole = role === 'field'
    ? (e) => e.matches(FIELDS) && (e.type === 'file' || isShown(e) || [...(e.labels ?? [])].some(isShown))
    : (e) => roleOf(e) === role && isShown(e);
  return everything(root).filter((element) => hasRole(element) && isWanted(element, name));
}

// The label that a person would click, or the field itself.
function label(root, role, name) {
  return find(root, role, name).map((field) => [...(field.labels ?? [])].find(isShown) ?? field);
}

function isOnTop(element) {
  // A link may go over two lines, with nothing of it in the middle.
  const [first] = element.getClientRects();
  const onTop = first && document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
  return Boolean(onTop) && element.contains(onTop);
}

// Scrolls as a person does who sees only the edge of a thing, or something that lies over it. An option is drawn by its list.
function inReach(found) {
  if (found.length === 1 && found[0].tagName !== 'OPTION' && !isOnTop(found[0])) {
    found[0].scrollIntoView({ block: 'center', behavior: 'instant' });
    if (!isOnTop(found[0])) {
      throw new Error(`something lies over the ${described(found[0])}`);
    }
  }
  return found;
}

function readable(root) {
  return oneLine(everything(root).length || root ? words(root ?? document.querySelector('dialog:modal') ?? document.body) : '');
}

function described(element) {
  return element ? `${roleOf(element) ?? element.tagName.toLowerCase()} "${nameOf(element)}"` : '';
}

function outline() {
  const things = everything(null).filter((e) => isShown(e) && roleOf(e) && !['rowgroup', 'paragraph'].includes(roleOf(e)));
  return things.slice(0, 120).map((e) => `  ${described(e)}`).join('\n');
}

function setField(field, value) {
  const KINDS = { SELECT: HTMLSelectElement, TEXTAREA: HTMLTextAreaElement };
  const kind = KINDS[field.tagName] ?? HTMLInputElement;
  field.focus();
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
