// The product list: its filters, what was loaded, and how it is shown.

const list = {
  q: '', category: '', sort: '',
  products: [], token: null, cache: null, milliseconds: 0,
  loading: false, more: false, all: false, paused: false, loadedQuery: '', failure: null,
  abort: null,
};
const categories = new Set();
const rows = new Map();
// URLs of images that were replaced while the page is open: the browser caches the old URLs.
const newImageUrls = new Map();
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const ORDERS = {
  name: (a, b) => collator.compare(a.name, b.name),
  price: (a, b) => comparePrices(a.price, b.price),
};

function sortedProducts() {
  const field = list.sort.replace('-', '');
  const order = ORDERS[field];
  if (!order) return list.products;
  const sign = list.sort.startsWith('-') ? -1 : 1;
  return [...list.products].sort((a, b) => sign * order(a, b));
}

// The part of the filters that the API evaluates; the other orders are made in the browser.
const listQuery = () => JSON.stringify([list.q, list.category, list.sort === 'popular']);

// A search stops after this many pages and offers to continue: each page is a billed scan.
const PAGES_MAX = 10;

// Loads from the start, or more. A short page can have a token for the next one, so it loads pages
// until there are enough products to see.
async function load({ more = false, all = false } = {}) {
  list.abort?.abort();
  const abort = new AbortController();
  list.abort = abort;
  list.loading = true;
  list.all = all;
  list.more = more;
  list.failure = null;
  const query = listQuery();
  let fromStart = !more;
  let addedCount = 0;
  let pages = 0;
  list.paused = false;
  renderState();
  try {
    do {
      const page = await readPage({
        q: list.q,
        category: list.category,
        popular: list.sort === 'popular',
        token: fromStart ? null : list.token,
        signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      const previous = new Map(list.products.map((product) => [product.id, product]));
      if (fromStart) list.products = [];
      fromStart = false;
      // A different list starts at the top of the page.
      if (list.loadedQuery !== query) scrollTo(0, 0);
      list.loadedQuery = query;
      const known = new Set(list.products.map((product) => product.id));
      const added = page.products.filter((product) => !known.has(product.id))
        .map((product) => unchanged(previous.get(product.id), product));
      list.products.push(...added);
      addedCount += added.length;
      pages += 1;
      Object.assign(list, { token: page.token, cache: page.cache, milliseconds: page.milliseconds });
      addCategories(added);
      renderRows();
      renderState();
    } while (list.token && (all || (addedCount < 20 && pages < PAGES_MAX)));
    list.paused = Boolean(list.token) && addedCount < 20;
    announce(`${countText()} ${list.token ? 'loaded, there are more'
      : list.q || list.category ? 'found' : 'in total'}`);
  } catch (error) {
    if (abort.signal.aborted) return;
    list.failure = error;
    // The products on the page belong to another query.
    const isHidden = error.status === 401 && !session;
    if (list.loadedQuery !== query || isHidden) Object.assign(list, { products: [], token: null });
    renderRows();
  } finally {
    if (list.abort === abort) {
      list.loading = false;
      list.all = false;
      renderState();
      // The observer reports only changes: observing again reports whether it is visible now.
      nearEnd.unobserve($('more'));
      nearEnd.observe($('more'));
    }
  }
}

// The previous object if nothing changed, so that its row and its image are not rendered again.
const unchanged = (previous, product) =>
  (previous && JSON.stringify(previous) === JSON.stringify(product) ? previous : product);

const countText = (count = list.products.length) => `${count} ${count === 1 ? 'product' : 'products'}`;

function addCategories(products) {
  const before = categories.size;
  for (const product of products) categories.add(product.category);
  if (categories.size !== before) renderCategories();
}

function renderCategories() {
  const select = $('category');
  const names = new Set(categories);
  if (list.category) names.add(list.category);
  const sorted = [...names].sort(collator.compare);
  select.replaceChildren(
    make('option', { value: '', textContent: 'All categories' }),
    ...sorted.map((name) => make('option', { value: `=${name}`, textContent: name })),
    make('option', { value: '?', textContent: 'Other…' }),
  );
  select.value = list.category ? `=${list.category}` : '';
  $('categories').replaceChildren(...sorted.map((name) => make('option', { value: name })));
}

// The image that a row shows: `main`, else the first.
function mainImageType(product) {
  const types = Object.keys(product.images || {});
  return types.includes('main') ? 'main' : types.sort()[0];
}

// Sets the source of an image. The request of an `<img>` has no token: where reads need one, the
// page asks for the image's URL, of one in the list when it is near the visible part.
function showImage(image, id, type, size) {
  delete image.dataset.wanted;
  const known = newImageUrls.get(`${id}/${type}/${size}`);
  if (known || LOGIN.kind !== 'all') {
    image.src = known || imageUrl(id, type, size, true);
    return;
  }
  const show = () => showClosedImage(image, { id, type, size });
  if (image.loading !== 'lazy') {
    show();
    return;
  }
  waitingImages.set(image, show);
  nearImages.observe(image);
}

const waitingImages = new WeakMap();
const nearImages = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) {
      nearImages.unobserve(target);
      waitingImages.get(target)();
    }
  }
}, { rootMargin: '400px' });

async function showClosedImage(image, { id, type, size }) {
  const wanted = `${id}/${type}/${size}`;
  image.dataset.wanted = wanted;
  const response = await readImage({ id, type }, size, { ask: false }).catch(() => null);
  // The element shows another image meanwhile.
  if (image.dataset.wanted !== wanted) return;
  if (response?.url) {
    storeImageUrl(id, type, size, response);
    image.src = response.url;
  } else image.dispatchEvent(new Event('error'));
}

function thumb(product) {
  const box = make('span', { className: 'thumb', 'aria-hidden': 'true' });
  const type = mainImageType(product);
  const showLetter = () => {
    box.style.setProperty('--hue', hue(product.category));
    box.classList.add('letter');
    box.replaceChildren([...product.name][0]?.toUpperCase() || '?');
  };
  if (!type) {
    showLetter();
    return box;
  }
  // Before `src`. With CORS, so that `fetch` may read the response from the browser's cache later.
  const image = make('img', {
    alt: '', loading: 'lazy', decoding: 'async', width: 44, height: 44, crossOrigin: 'anonymous', onerror: showLetter,
  });
  showImage(image, product.id, type, 'small');
  box.append(image);
  return box;
}

function makeRow(product) {
  const row = make('tr', { role: 'row', id: `row-${product.id}` });
  row.dataset.id = product.id;
  row.append(
    make('th', { role: 'rowheader', scope: 'row', className: 'product' },
      thumb(product),
      make('span', { className: 'words' },
        make('a', { href: `#product/${product.id}`, className: 'name' }, ...highlighted(product.name, list.q)),
        product.description && make('span', { className: 'description' },
          ...highlighted(excerpt(product.description), list.q)))),
    make('td', { role: 'cell', className: 'category' },
      make('button', {
        type: 'button', className: 'tag', textContent: product.category,
        'aria-label': `Show category ${product.category}`,
        onclick: () => setFilters({ category: product.category }),
      })),
    make('td', { role: 'cell', className: 'price', textContent: showPrice(product.price) }),
    make('td', { role: 'cell', className: 'actions' },
      make('button', {
        type: 'button', className: 'button quiet square', title: 'Delete', 'aria-label': `Delete ${product.name}`,
        onclick: () => confirmDelete(product),
      }, icon('trash'))),
  );
  row.querySelector('.tag').style.setProperty('--hue', hue(product.category));
  return row;
}

// The part of a description that fits in a row: around the searched text, else the beginning.
function excerpt(text) {
  const line = text.slice(0, 4000).replace(/\s+/g, ' ');
  const at = list.q ? line.toLowerCase().indexOf(list.q.toLowerCase()) : -1;
  const from = at > 60 ? at - 40 : 0;
  return (from ? '…' : '') + line.slice(from, from + 240);
}

function renderRows() {
  const products = sortedProducts();
  const ids = new Set(products.map((product) => product.id));
  for (const [id, entry] of rows) {
    if (!ids.has(id)) {
      entry.row.remove();
      rows.delete(id);
    }
  }
  const body = $('rows');
  for (const skeleton of body.querySelectorAll('.skeleton')) skeleton.remove();
  let next = body.firstElementChild;
  for (const product of products) {
    let entry = rows.get(product.id);
    if (!entry || entry.product !== product || entry.q !== list.q) {
      const row = makeRow(product);
      const focused = entry?.row.contains(document.activeElement);
      entry?.row.replaceWith(row);
      if (entry && next === entry.row) next = row;
      if (focused) row.querySelector('a').focus();
      entry = { product, row, q: list.q };
      rows.set(product.id, entry);
    }
    if (entry.row === next) next = next.nextElementSibling;
    else body.insertBefore(entry.row, next);
  }
}

function skeletons() {
  const body = $('rows');
  if (body.childElementCount) return;
  for (let index = 0; index < 8; index += 1) {
    body.append(make('tr', { className: 'skeleton', 'aria-hidden': 'true' },
      make('th', { className: 'product' },
        make('span', { className: 'thumb' }),
        make('span', { className: 'words' }, make('i'), make('i'))),
      make('td', { className: 'category' }, make('i')),
      make('td', { className: 'price' }, make('i')),
      make('td', { className: 'actions' })));
  }
}

function renderState() {
  const { loading, failure, token, products } = list;
  const section = $('list');
  section.setAttribute('aria-busy', String(loading));
  section.classList.toggle('stale', loading && !list.more && list.loadedQuery !== listQuery());
  if (loading && !products.length) skeletons();
  else for (const skeleton of $('rows').querySelectorAll('.skeleton')) skeleton.remove();

  $('count').textContent = products.length ? products.length + (token ? '+' : '') : '';
  $('count').title = products.length ? `${countText()} loaded${token ? ', there are more' : ''}` : '';

  const needsSignIn = failure?.status === 401 && HAS_USERS && !session;
  showError($('list-error'), failure && !needsSignIn && {
    title: 'The products could not be loaded',
    text: failure.message,
    again: () => load({ more: products.length > 0 }),
  });

  const nothing = !loading && (!failure || needsSignIn) && !token && !products.length;
  section.querySelector('table').hidden = nothing || (!loading && !products.length);
  section.hidden = Boolean(failure && !needsSignIn && !products.length);
  if (nothing && needsSignIn) renderSignIn();
  else renderEmpty(nothing);

  const clientOrder = ORDERS[list.sort.replace('-', '')];
  $('more').hidden = !token;
  $('more-text').textContent = loading && (token || list.all) ? `${countText()} so far…`
    : list.paused ? `${products.length ? `${countText()} found` : 'Nothing found'} so far; more to search`
    : clientOrder ? `Sorted among the ${products.length} loaded so far` : `${countText()} loaded`;
  $('more-button').disabled = loading;
  $('more-button').textContent = list.paused ? 'Continue search' : 'Load more';
  $('more-all').hidden = list.all;

  for (const head of document.querySelectorAll('[data-sort]')) {
    const field = head.dataset.sort;
    const now = list.sort === field ? 'ascending' : list.sort === `-${field}` ? 'descending' : null;
    if (now) head.setAttribute('aria-sort', now); else head.removeAttribute('aria-sort');
    const button = head.querySelector('button');
    button.querySelector('.icon')?.remove();
    button.append(icon(now === 'ascending' ? 'up' : now === 'descending' ? 'down' : 'sort'));
  }

  const sources = {
    hit: 'From the cache',
    miss: 'From the table, now cached',
    bypass: 'From the table, cache not used',
    off: 'From the table, no cache deployed',
  };
  const source = sources[list.cache] || `Cache: ${list.cache}`;
  $('source').textContent = list.cache && !failure ? `${source} · ${list.milliseconds} ms` : '';
  $('source').className = list.cache || '';
}

function renderEmpty(shown) {
  const box = $('empty');
  box.hidden = !shown;
  if (!shown) return;
  const filtered = list.q || list.category;
  box.replaceChildren(
    make('span', { className: 'mark' }, icon(filtered ? 'search' : 'box')),
    make('h2', { textContent: filtered ? 'Nothing found' : 'No products yet' }),
    make('p', {
      textContent: !filtered ? 'Products that you add appear here, with their images.'
        : `No product${list.category ? ` in “${list.category}”` : ''}`
          + `${list.q ? ` has “${list.q}” in its name or description` : ''}.`,
    }),
    filtered
      ? make('button', {
        type: 'button', className: 'button', textContent: 'Clear filters',
        onclick: () => { setFilters({ q: '', category: '' }); $('q').focus(); },
      })
      : make('a', { href: '#add', className: 'button primary' }, icon('plus'), 'Add product'),
  );
}

function renderSignIn() {
  $('empty').hidden = false;
  $('empty').replaceChildren(
    make('span', { className: 'mark' }, icon('person')),
    make('h2', { textContent: 'Sign in to see the products' }),
    make('p', { textContent: signInReason() }),
    make('button', {
      type: 'button', className: 'button primary', textContent: 'Sign in', onclick: () => signIn(signInReason()),
    }),
  );
}

function showError(box, error) {
  if (!error) {
    box.replaceChildren();
    return;
  }
  box.replaceChildren(
    icon('alert'),
    make('div', {},
      make('strong', { textContent: error.title }), make('p', { textContent: error.text })),
    error.again && make('button', {
      type: 'button', className: 'button', textContent: 'Try again', onclick: error.again,
    }) || '',
  );
}

// Writes the filters to the address, so that it can be bookmarked and shared and Back works.
function writeAddress(push) {
  const query = new URLSearchParams();
  for (const key of ['q', 'category', 'sort']) if (list[key]) query.set(key, list[key]);
  const text = query.toString();
  const target = location.pathname + (text ? `?${text}` : '') + location.hash;
  if (target === location.pathname + location.search + location.hash) return;
  history[push ? 'pushState' : 'replaceState'](null, '', target);
}

function readAddress() {
  const query = new URLSearchParams(location.search);
  const filters = Object.fromEntries(['q', 'category', 'sort'].map((key) => [key, query.get(key) || '']));
  if (![...$('sort').options].some((option) => option.value === filters.sort)) filters.sort = '';
  return filters;
}

function showFilters() {
  if ($('q').value.trim() !== list.q) $('q').value = list.q;
  $('sort').value = list.sort;
  renderCategories();
}

// Changes filters; loads again only if the API's part of them changes.
function setFilters(filters, { address = 'push' } = {}) {
  const before = { ...list };
  Object.assign(list, filters);
  if (address) writeAddress(address === 'push');
  showFilters();
  const popularity = (before.sort === 'popular') !== (list.sort === 'popular');
  if (before.q !== list.q || before.category !== list.category || popularity) {
    load();
  } else if (before.sort !== list.sort) {
    renderRows();
    renderState();
    announce(`Order: ${$('sort').selectedOptions[0].textContent}`);
  }
}

// Updates a product in the list; with `top`, adds a new one.
function updateInList(product, { top = false } = {}) {
  const at = list.products.findIndex((known) => known.id === product.id);
  if (at !== -1) list.products[at] = product;
  else if (top) list.products.unshift(product);
  else return;
  addCategories([product]);
  renderRows();
  renderState();
  if (top) {
    const row = rows.get(product.id)?.row;
    row?.classList.add('new');
    row?.scrollIntoView({ block: 'nearest' });
  }
}

function removeFromList(id) {
  const row = rows.get(id)?.row;
  const neighbor = row?.nextElementSibling || row?.previousElementSibling;
  const focused = row?.contains(document.activeElement);
  list.products = list.products.filter((product) => product.id !== id);
  renderRows();
  renderState();
  if (focused || !row) focusRow(neighbor?.dataset.id);
}

function focusRow(id) {
  (rows.get(id)?.row.querySelector('a') || $('q')).focus({ preventScroll: false });
}

// Moves the focus by `step` rows.
function focusNextRow(step) {
  const links = [...$('rows').querySelectorAll('a.name')];
  const row = document.activeElement.closest?.('#rows tr');
  const at = row ? links.findIndex((link) => row.contains(link)) : step > 0 ? -1 : links.length;
  const link = links[Math.min(Math.max(at + step, 0), links.length - 1)];
  link?.focus();
  link?.closest('tr').scrollIntoView({ block: 'nearest' });
}

async function confirmDelete(product, { etag = null, base = null } = {}) {
  if (!(await allowChange())) return false;
  const agreed = await ask({
    title: `Delete “${shorten(product.name)}”?`,
    text: 'The product and its images are deleted permanently.',
    yes: 'Delete', danger: true,
  });
  if (!agreed) return false;
  try {
    const outcome = etag
      ? await writeIfUnchanged(product.id, base, etag, (tag) => deleteProduct(product.id, tag))
      : { done: await deleteProduct(product.id) };
    if (outcome.current) return outcome;
    toast(`Deleted “${shorten(product.name)}”`, 'trash');
  } catch (error) {
    if (error.status !== 404) {
      toast(`“${shorten(product.name)}” was not deleted. ${error.message}`, 'alert');
      return false;
    }
    toast(`“${shorten(product.name)}” was already deleted`, 'trash');
  }
  removeFromList(product.id);
  return true;
}

const shorten = (text) => (text.length > 60 ? `${[...text].slice(0, 57).join('')}…` : text);
