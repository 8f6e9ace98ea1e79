// Connects the other parts to the page: address, keys, events.

const setting = {
  get: (name) => { try { return localStorage.getItem(`products.${name}`); } catch { return null; } },
  set: (name, value) => {
    // Fails in private mode: the setting then lasts as long as the page.
    try { localStorage.setItem(`products.${name}`, value); } catch { /* see above */ }
  },
};

// The address: `#product/ID` and `#add` open the sheet, `#api` opens the reference.
function addressedProduct() {
  const found = /^#product\/([^/]+)$/.exec(location.hash);
  if (!found) return location.hash === '#add' ? { id: null } : null;
  try {
    return { id: decodeURIComponent(found[1]) };
  } catch {
    return { id: found[1] };
  }
}

async function route({ first = false } = {}) {
  const wanted = addressedProduct();
  if (location.hash === '#api' && !sheet.open) openReference();
  else if ($('reference').open) $('reference').close();
  if (sheet.open && wanted && wanted.id === sheet.id) return;
  if (!sheet.open) {
    if (wanted) openAddressed(wanted, !first);
    return;
  }
  if (hasUnsavedInput()) {
    // The address has changed already: it is restored while the user is asked.
    history.pushState(null, '', location.pathname + location.search + sheet.hash);
    sheet.pushed = true;
    if ($('ask').open || !(await confirmDiscard())) return;
  }
  const { id } = sheet;
  if (location.hash === sheet.hash) leaveSheet(id);
  else closeSheet(id);
  if (wanted) openAddressed(wanted, true);
}

// Before a person types a whole product, the page asks for the login that saving it needs.
async function openAddressed({ id }, pushed) {
  if (id !== null || mayChange()) {
    openSheet(id, pushed);
    return;
  }
  const allowed = await allowChange();
  if (location.hash !== '#add' || sheet.open) return;
  if (allowed) openSheet(id, pushed);
  else if (pushed) history.back();
  else history.replaceState(null, '', location.pathname + location.search);
}

addEventListener('popstate', () => {
  setFilters(readAddress(), { address: null });
  route();
});

// Search as you type.
let searchTimer = 0;
$('q').addEventListener('input', () => {
  clearTimeout(searchTimer);
  searchTimer = setTimeout(() => setFilters({ q: $('q').value.trim() }, { address: 'replace' }), 180);
});
$('filters').addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(searchTimer);
  setFilters({ q: $('q').value.trim() }, { address: 'replace' });
});
$('sort').addEventListener('change', () => setFilters({ sort: $('sort').value }));
$('category').addEventListener('change', async () => {
  const { value } = $('category');
  if (value !== '?') {
    setFilters({ category: value.slice(1) });
    return;
  }
  const name = await ask({ title: 'Show a category', input: 'Its exact name', yes: 'Show' });
  if (name) setFilters({ category: name });
  else showFilters();
});
for (const head of document.querySelectorAll('[data-sort]')) {
  const field = head.dataset.sort;
  head.querySelector('button').addEventListener('click', () =>
    setFilters({ sort: list.sort === field ? `-${field}` : list.sort === `-${field}` ? '' : field }));
}

$('more-button').addEventListener('click', () => load({ more: true }));
$('more-all').addEventListener('click', () => load({ more: true, all: true }));
const nearEnd = new IntersectionObserver((entries) => {
  const visible = entries.some((entry) => entry.isIntersecting);
  if (visible && list.token && !list.loading && !list.failure && !list.paused) load({ more: true });
}, { rootMargin: '400px' });
nearEnd.observe($('more'));

// Sheet.
$('product').addEventListener('submit', (event) => { event.preventDefault(); save(); });
inputs.price.addEventListener('blur', () => {
  const read = priceText();
  if (plainDecimal(read) !== null) inputs.price.value = read;
});
$('product').addEventListener('input', (event) => {
  const field = FIELDS.find((name) => inputs[name] === event.target);
  if (field) showFieldError(field, '');
  if (event.target === $('image-type')) showTypeError('');
  changed();
});
$('sheet-close').addEventListener('click', confirmClose);
$('cancel').addEventListener('click', confirmClose);
$('remove').addEventListener('click', deleteFromSheet);
$('sheet-link').addEventListener('click', () => copyText(location.href, 'Link copied'));
$('sheet').addEventListener('cancel', (event) => {
  if (event.target !== $('sheet')) return;
  event.preventDefault();
  confirmClose();
});
// A browser may close a dialog although `cancel` was prevented: open it again to keep the input.
$('sheet').addEventListener('close', (event) => {
  if (event.target !== $('sheet') || !sheet.open) return;
  $('sheet').showModal();
  confirmClose();
});
for (const dialog of document.querySelectorAll('dialog')) {
  dialog.addEventListener('pointerdown', (event) => {
    if (event.target !== dialog) return;
    const box = dialog.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right
      && event.clientY >= box.top && event.clientY <= box.bottom;
    if (inside) return;
    event.preventDefault();
    if (dialog === $('sheet')) confirmClose();
    else if (dialog !== $('conflict') && dialog !== $('sign-in')) dialog.close();
  });
}
$('ask-no').addEventListener('click', () => $('ask').close('no'));

// The login.
$('account').addEventListener('click', () => (session ? signOut() : signIn(signInReason())));
$('sheet-sign-in').addEventListener('click', () => signIn(signInReason()));
$('sign-in-form').addEventListener('submit', (event) => { event.preventDefault(); submitSignIn(); });
$('sign-in-no').addEventListener('click', () => $('sign-in').close());
$('show-password').addEventListener('change', () => showPasswords($('show-password').checked));

$('conflict-back').addEventListener('click', () => $('conflict').close());

// Images: chosen, dropped, pasted.
$('file').addEventListener('change', () => {
  addFiles([...$('file').files], replacing);
  replacing = null;
  $('file').value = '';
});
$('file').addEventListener('cancel', () => { replacing = null; });
const takesFiles = () => sheet.open && !sheet.missing && !sheet.reading;
const carriesFiles = (event) => [...(event.dataTransfer?.types || [])].includes('Files');
addEventListener('dragover', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  const takes = takesFiles();
  event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
  $('drop').classList.toggle('over', takes);
});
addEventListener('dragleave', (event) => { if (!event.relatedTarget) $('drop').classList.remove('over'); });
addEventListener('drop', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  $('drop').classList.remove('over');
  if (!takesFiles()) return;
  const tile = event.target.closest?.('.tile');
  addFiles([...event.dataTransfer.files], tile?.dataset.type);
});
addEventListener('paste', (event) => {
  const files = [...(event.clipboardData?.files || [])];
  if (!files.length || !takesFiles()) return;
  event.preventDefault();
  addFiles(files);
});
$('light-close').addEventListener('click', () => $('light').close());
$('light-prev').addEventListener('click', () => stepLightbox(-1));
$('light-next').addEventListener('click', () => stepLightbox(1));
$('light').addEventListener('keydown', (event) => {
  if (lightbox.types.length > 1 && event.key === 'ArrowLeft') stepLightbox(-1);
  if (lightbox.types.length > 1 && event.key === 'ArrowRight') stepLightbox(1);
});

// Keys.
const COMMAND = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
const SHORTCUTS = [
  [['/'], 'Search', () => { $('q').focus(); $('q').select(); }],
  [['n'], 'Add a product', () => $('add-product').click()],
  [['j', '↓'], 'Next product', () => focusNextRow(1)],
  [['k', '↑'], 'Previous product', () => focusNextRow(-1)],
  [['Enter'], 'Open the product', null],
  [['x', 'Delete'], 'Delete the focused product', () => {
    const row = document.activeElement.closest?.('#rows tr');
    if (row) confirmDelete(list.products.find((product) => product.id === row.dataset.id));
  }],
  [['r'], 'Reload', () => load()],
  [[`${COMMAND} S`], 'Save', null],
  [['Esc'], 'Close, or clear the search', null],
  [['?'], 'These shortcuts', () => showShortcuts()],
];
const singleKeys = () => setting.get('keys') !== 'off';

function showShortcuts() {
  $('shortcut-list').replaceChildren(...SHORTCUTS.map(([keys, text]) => make('div', {},
    make('dt', { textContent: text }),
    make('dd', {}, ...keys.flatMap((key, at) => [at ? ' or ' : '', make('kbd', { textContent: key })])))));
  $('single-keys').checked = singleKeys();
  $('shortcuts').showModal();
}
$('help').addEventListener('click', showShortcuts);
$('single-keys').addEventListener('change', () => setting.set('keys', $('single-keys').checked ? 'on' : 'off'));

addEventListener('keydown', (event) => {
  const command = event.ctrlKey || event.metaKey;
  if (sheet.open && !document.querySelector('dialog:modal:not(#sheet)')) {
    if (command && (event.key === 's' || event.key === 'Enter')) {
      event.preventDefault();
      save();
    }
    return;
  }
  if (document.querySelector('dialog:modal') || command || event.altKey) return;
  const { target: place } = event;
  if (place === $('q')) {
    if (event.key === 'Escape' && $('q').value) {
      event.preventDefault();
      $('q').value = '';
      setFilters({ q: '' }, { address: 'replace' });
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusNextRow(1);
    }
    return;
  }
  if (place.closest?.('input, textarea, select')) return;
  const arrow = { ArrowDown: '↓', ArrowUp: '↑' }[event.key];
  if (arrow && !place.closest?.('#rows')) return;
  const named = arrow || event.key;
  const found = SHORTCUTS.find(([keys, , act]) => act && keys.includes(named));
  if (!found || (named.length === 1 && !arrow && !singleKeys())) return;
  event.preventDefault();
  found[2]();
});

// Light, dark, or the system's setting.
const THEMES = ['auto', 'light', 'dark'];
function showTheme(theme) {
  document.documentElement.dataset.theme = theme;
  const name = { auto: 'system', light: 'light', dark: 'dark' }[theme];
  $('theme').setAttribute('aria-label', `Colors: ${name}. Change`);
  $('theme').title = `Colors: ${name}`;
  $('theme').querySelector('use').setAttribute('href', `#i-${theme}`);
}
let theme = THEMES.includes(setting.get('theme')) ? setting.get('theme') : 'auto';
showTheme(theme);
$('theme').addEventListener('click', () => {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  setting.set('theme', theme);
  showTheme(theme);
  announce($('theme').title);
});

// Connection.
function showConnection() {
  const text = 'You are offline. The list may be outdated, and you cannot save changes.';
  const parts = navigator.onLine ? [] : [icon('offline'), make('span', { textContent: text })];
  $('offline').replaceChildren(...parts);
  if (navigator.onLine && list.failure) load({ more: list.products.length > 0 });
}
addEventListener('online', showConnection);
addEventListener('offline', showConnection);
addEventListener('beforeunload', (event) => {
  const sending = [...uploads.values()].some((group) =>
    [...group.values()].some((upload) => upload.state === 'sending'));
  if (hasUnsavedInput() || sending) event.preventDefault();
});

// The API's description.
$('reference-base').textContent = API;
$('reference-copy').addEventListener('click', () => copyText(API, 'Address copied'));
$('reference-close').addEventListener('click', () => $('reference').close());
$('reference').addEventListener('close', leaveReference);
$('contract-link').href = new URL('openapi.json', PAGE).href;
$('q').value = readAddress().q;
Object.assign(list, readAddress());
showFilters();
showConnection();
showAccount();
// A session that was ended elsewhere is known before a person types.
if (session) renew().catch(() => {});
load();
route({ first: true });
