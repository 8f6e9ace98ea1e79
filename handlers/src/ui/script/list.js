// The list: what is asked for, what was loaded, how it is shown.

const list = {
  q: '', category: '', sort: '',
  products: [], token: null, cache: null, milliseconds: 0,
  loading: false, more: false, all: false, paused: false, answered: '', failure: null, abort: null,
};
const categories = new Set();
const rows = new Map();
// Addresses of pictures that were replaced while the page was open; the old address would show the old one.
const freshImages = new Map();
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const ORDERS = {
  name: (a, b) => collator.compare(a.name, b.name),
  price: (a, b) => comparePrices(a.price, b.price),
};

function shownProducts() {
  const field = list.sort.replace('-', '');
  const order = ORDERS[field];
  if (!order) return list.products;
  const sign = list.sort.startsWith('-') ? -1 : 1;
  return [...list.products].sort((a, b) => sign * order(a, b));
}

// What of the choice the API has to answer.
const question = () => JSON.stringify([list.q, list.category, list.sort === 'popular']);

// What a search may read before it asks whether to go on: each page is a scan that somebody pays for.
const PAGES_MAX = 10;

// Reads from the start, or goes on. A page may be short and still have a token, so it reads on until there is
// something to see.
async function load({ more = false, all = false } = {}) {
  list.abort?.abort();
  const abort = new AbortController();
  list.abort = abort;
  list.loading = true;
  list.all = all;
  list.more = more;
  list.failure = null;
  const asked = question();
  let fresh = !more;
  let gained = 0;
  let pages = 0;
  list.paused = false;
  renderState();
  try {
    do {
      const page = await readPage({
        q: list.q,
        category: list.category,
        popular: list.sort === 'popular',
        token: fresh ? null : list.token,
        signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      const former = new Map(list.products.map((product) => [product.id, product]));
      if (fresh) list.products = [];
      fresh = false;
      // Another list is read from its beginning.
      if (list.answered !== asked) scrollTo(0, 0);
      list.answered = asked;
      const known = new Set(list.products.map((product) => product.id));
      const news = page.products.filter((product) => !known.has(product.id)).map((product) => unchanged(former.get(product.id), product));
      list.products.push(...news);
      gained += news.length;
      pages += 1;
      Object.assign(list, { token: page.token, cache: page.cache, milliseconds: page.milliseconds });
      learnCategories(news);
      renderRows();
      renderState();
    } while (list.token && (all || (gained < 20 && pages < PAGES_MAX)));
    list.paused = Boolean(list.token) && gained < 20;
    say(`${countText()} ${list.token ? 'loaded, more to come' : list.q || list.category ? 'found' : 'in all'}`);
  } catch (error) {
    if (abort.signal.aborted) return;
    list.failure = error;
    // What was shown answered another question.
    if (list.answered !== asked) Object.assign(list, { products: [], token: null });
    renderRows();
  } finally {
    if (list.abort === abort) {
      list.loading = false;
      list.all = false;
      renderState();
      // Still in sight? The observer tells only of changes.
      nearEnd.unobserve($('more'));
      nearEnd.observe($('more'));
    }
  }
}

// The former object where nothing changed, so that its row, and its picture, stay as they are.
const unchanged = (former, product) => (former && JSON.stringify(former) === JSON.stringify(product) ? former : product);

const countText = (count = list.products.length) => `${count} ${count === 1 ? 'product' : 'products'}`;

function learnCategories(products) {
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

// The picture that stands for a product: `main`, else its first.
function leadType(product) {
  const types = Object.keys(product.images || {});
  return types.includes('main') ? 'main' : types.sort()[0];
}

function pictureAddress(id, type, size) {
  return freshImages.get(`${id}/${type}/${size}`) || imageUrl(id, type, size, true);
}

function thumb(product) {
  const box = make('span', { className: 'thumb', 'aria-hidden': 'true' });
  const type = leadType(product);
  const stand = () => {
    box.style.setProperty('--hue', hue(product.category));
    box.classList.add('letter');
    box.replaceChildren([...product.name][0]?.toUpperCase() || '?');
  };
  if (!type) {
    stand();
    return box;
  }
  box.append(make('img', {
    alt: '', loading: 'lazy', decoding: 'async', width: 44, height: 44,
    onerror: stand, src: pictureAddress(product.id, type, 'small'),
  }));
  return box;
}

function makeRow(product) {
  const row = make('tr', { role: 'row', id: `row-${product.id}` });
  row.dataset.id = product.id;
  row.append(
    make('th', { role: 'rowheader', scope: 'row', className: 'product' },
      thumb(product),
      make('span', { className: 'words' },
        make('a', { href: `#product/${product.id}`, className: 'name' }, ...marked(product.name, list.q)),
        product.description && make('span', { className: 'description' }, ...marked(excerpt(product.description), list.q)))),
    make('td', { role: 'cell', className: 'category' },
      make('button', {
        type: 'button', className: 'tag', textContent: product.category,
        'aria-label': `Show category ${product.category}`, onclick: () => choose({ category: product.category }),
      })),
    make('td', { role: 'cell', className: 'price', textContent: showPrice(product.price) }),
    make('td', { role: 'cell', className: 'actions' },
      make('button', {
        type: 'button', className: 'button quiet square', title: 'Delete', 'aria-label': `Delete ${product.name}`,
        onclick: () => removeProduct(product),
      }, icon('trash'))),
  );
  row.querySelector('.tag').style.setProperty('--hue', hue(product.category));
  return row;
}

// The part of a description that a row has room for: around what was searched, else its beginning.
function excerpt(text) {
  const line = text.slice(0, 4000).replace(/\s+/g, ' ');
  const at = list.q ? line.toLowerCase().indexOf(list.q.toLowerCase()) : -1;
  const from = at > 60 ? at - 40 : 0;
  return (from ? '…' : '') + line.slice(from, from + 240);
}

function renderRows() {
  const wanted = shownProducts();
  const ids = new Set(wanted.map((product) => product.id));
  for (const [id, entry] of rows) {
    if (!ids.has(id)) {
      entry.row.remove();
      rows.delete(id);
    }
  }
  const body = $('rows');
  for (const skeleton of body.querySelectorAll('.skeleton')) skeleton.remove();
  let next = body.firstElementChild;
  for (const product of wanted) {
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
  section.classList.toggle('stale', loading && !list.more && list.answered !== question());
  if (loading && !products.length) skeletons();
  else for (const skeleton of $('rows').querySelectorAll('.skeleton')) skeleton.remove();

  $('count').textContent = products.length ? products.length + (token ? '+' : '') : '';
  $('count').title = products.length ? `${countText()} loaded${token ? ', there are more' : ''}` : '';

  showTrouble($('trouble'), failure && {
    title: 'The products could not be loaded',
    text: failure.message,
    again: () => load({ more: products.length > 0 }),
  });

  const nothing = !loading && !failure && !token && !products.length;
  section.querySelector('table').hidden = nothing || (!loading && !products.length);
  section.hidden = Boolean(failure && !products.length);
  renderEmpty(nothing);

  const clientOrder = ORDERS[list.sort.replace('-', '')];
  $('more').hidden = !token;
  $('more-text').textContent = loading && (token || list.all) ? `${countText()} so far…`
    : list.paused ? `${products.length ? `${countText()} found` : 'Nothing found'} so far; there is more to search`
    : clientOrder ? `In order among the ${products.length} loaded so far` : `${countText()} loaded`;
  $('more-button').disabled = loading;
  $('more-button').textContent = list.paused ? 'Search on' : 'Load more';
  $('more-all').hidden = list.all;

  for (const head of document.querySelectorAll('[data-sort]')) {
    const field = head.dataset.sort;
    const now = list.sort === field ? 'ascending' : list.sort === `-${field}` ? 'descending' : null;
    if (now) head.setAttribute('aria-sort', now); else head.removeAttribute('aria-sort');
    const button = head.querySelector('button');
    button.querySelector('.icon')?.remove();
    button.append(icon(now === 'ascending' ? 'up' : now === 'descending' ? 'down' : 'sort'));
  }

  const said = { hit: 'Answered from the cache', miss: 'Answered from the table, now cached', bypass: 'Answered from the table, past the cache', off: 'Answered from the table, no cache deployed' };
  $('source').textContent = list.cache && !failure ? `${said[list.cache] || `Cache: ${list.cache}`} · ${list.milliseconds} ms` : '';
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
      textContent: !filtered ? 'Products that you add appear here, with their pictures.'
        : `No product${list.category ? ` in “${list.category}”` : ''}${list.q ? ` has “${list.q}” in its name or description` : ''}.`,
    }),
    filtered
      ? make('button', { type: 'button', className: 'button', textContent: 'Clear filters', onclick: () => { choose({ q: '', category: '' }); $('q').focus(); } })
      : make('a', { href: '#add', className: 'button primary' }, icon('plus'), 'Add product'),
  );
}

function showTrouble(box, trouble) {
  if (!trouble) {
    box.replaceChildren();
    return;
  }
  box.replaceChildren(
    icon('alert'),
    make('div', {}, make('strong', { textContent: trouble.title }), make('p', { textContent: trouble.text })),
    trouble.again && make('button', { type: 'button', className: 'button', textContent: 'Try again', onclick: trouble.again }) || '',
  );
}

// The address says what is shown, so that it can be kept, sent and gone back to.
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
  const asked = Object.fromEntries(['q', 'category', 'sort'].map((key) => [key, query.get(key) || '']));
  if (![...$('sort').options].some((option) => option.value === asked.sort)) asked.sort = '';
  return asked;
}

function showChoice() {
  if ($('q').value.trim() !== list.q) $('q').value = list.q;
  $('sort').value = list.sort;
  renderCategories();
}

// Takes over a choice; reads anew only when the API has to answer something else.
function choose(choice, { address = 'push' } = {}) {
  const before = { ...list };
  Object.assign(list, choice);
  if (address) writeAddress(address === 'push');
  showChoice();
  const popularity = (before.sort === 'popular') !== (list.sort === 'popular');
  if (before.q !== list.q || before.category !== list.category || popularity) {
    load();
  } else if (before.sort !== list.sort) {
    renderRows();
    renderState();
    say(`Order: ${$('sort').selectedOptions[0].textContent}`);
  }
}

// A product that was read, saved or made takes its place in the list.
function keepInList(product, { top = false } = {}) {
  const at = list.products.findIndex((known) => known.id === product.id);
  if (at !== -1) list.products[at] = product;
  else if (top) list.products.unshift(product);
  else return;
  learnCategories([product]);
  renderRows();
  renderState();
  if (top) {
    const row = rows.get(product.id)?.row;
    row?.classList.add('new');
    row?.scrollIntoView({ block: 'nearest' });
  }
}

function dropFromList(id) {
  const row = rows.get(id)?.row;
  const neighbour = row?.nextElementSibling || row?.previousElementSibling;
  const focused = row?.contains(document.activeElement);
  list.products = list.products.filter((product) => product.id !== id);
  renderRows();
  renderState();
  if (focused || !row) focusRow(neighbour?.dataset.id);
}

function focusRow(id) {
  (rows.get(id)?.row.querySelector('a') || $('q')).focus({ preventScroll: false });
}

// Moves the focus from product to product.
function stepRow(step) {
  const links = [...$('rows').querySelectorAll('a.name')];
  const row = document.activeElement.closest?.('#rows tr');
  const at = row ? links.findIndex((link) => row.contains(link)) : step > 0 ? -1 : links.length;
  const link = links[Math.min(Math.max(at + step, 0), links.length - 1)];
  link?.focus();
  link?.closest('tr').scrollIntoView({ block: 'nearest' });
}

async function removeProduct(product, { etag = null, base = null } = {}) {
  const agreed = await ask({
    title: `Delete “${shorten(product.name)}”?`,
    text: 'The product and its pictures are removed for good.',
    yes: 'Delete', danger: true,
  });
  if (!agreed) return false;
  try {
    const outcome = etag ? await onUnchanged(product.id, base, etag, (tag) => deleteProduct(product.id, tag)) : { done: await deleteProduct(product.id) };
    if (outcome.theirs) return outcome;
    toast(`Deleted “${shorten(product.name)}”`, 'trash');
  } catch (error) {
    if (error.status !== 404) {
      toast(`“${shorten(product.name)}” was not deleted. ${error.message}`, 'alert');
      return false;
    }
    toast(`“${shorten(product.name)}” was already deleted`, 'trash');
  }
  dropFromList(product.id);
  return true;
}

const shorten = (text) => (text.length > 60 ? `${[...text].slice(0, 57).join('')}…` : text);
