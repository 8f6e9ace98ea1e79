// The API, found beside the page's own address: right on any host and stage.

const PAGE = location.origin + location.pathname.replace(/\/+$/, '');
const API = new URL('products', PAGE).href;

class ApiError extends Error {
  constructor(message, { status = 0, field = null, retryAfter = 0 } = {}) {
    super(message);
    this.status = status;
    this.field = field;
    this.retryAfter = retryAfter;
  }
}

const productUrl = (id) => `${API}/${encodeURIComponent(id)}`;

const imageUrl = (id, type, size, redirect) =>
  `${productUrl(id)}/images?${new URLSearchParams({ type, size, ...(redirect && { redirect: 'true' }) })}`;

async function send(method, url, { body, headers = {}, signal } = {}) {
  let answer;
  let text;
  try {
    answer = await fetch(url, {
      method,
      signal,
      cache: 'no-store',
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    text = await answer.text();
  } catch (error) {
    if (error.name === 'AbortError' || signal?.aborted) throw error;
    throw new ApiError(navigator.onLine
      ? 'The API could not be reached. Check the connection and try again.'
      : 'You are offline. Try again when the connection is back.');
  }
  let value = null;
  try {
    value = text ? readJson(text) : null;
  } catch {
    if (answer.ok) throw new ApiError('The API sent an answer that is not JSON.', { status: answer.status });
  }
  if (!answer.ok) {
    throw new ApiError(value?.message || `The API answered ${answer.status}.`, {
      status: answer.status,
      field: value?.field || null,
      retryAfter: Number(answer.headers.get('retry-after')) || 0,
    });
  }
  return { value, headers: answer.headers };
}

// A read is tried again when the platform was busy.
async function read(url, { signal } = {}) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send('GET', url, { signal });
    } catch (error) {
      if (![429, 502, 503, 504].includes(error.status) || attempt === 3) throw error;
      await pause(Math.min(error.retryAfter || attempt * 0.6, 5) * 1000, signal);
    }
  }
}

async function readProduct(id, options) {
  const { value, headers } = await read(productUrl(id), options);
  return { product: value, etag: headers.get('etag') };
}

async function readPage({ q, category, popular, token, signal }) {
  const query = new URLSearchParams({ limit: '50' });
  if (q) query.set('q', q);
  if (category) query.set('category', category);
  if (popular) query.set('sort', 'popular');
  if (token) query.set('next_token', token);
  const began = performance.now();
  const { value, headers } = await read(`${API}?${query}`, { signal });
  return {
    products: value,
    token: headers.get('x-next-token'),
    cache: headers.get('x-cache'),
    milliseconds: Math.round(performance.now() - began),
  };
}

// The same words sent again after a lost answer are the same wish, and carry the same key: one product comes of them.
let wish = null;

async function createProduct(fields) {
  const text = JSON.stringify(fields);
  if (wish?.text !== text) wish = { text, key: crypto.randomUUID() };
  const answer = await send('POST', API, { body: fields, headers: { 'idempotency-key': wish.key } });
  wish = null;
  return answer;
}

const replaceProduct = (id, fields, etag) =>
  send('PUT', productUrl(id), { body: fields, headers: etag ? { 'if-match': etag } : {} });

const deleteProduct = (id, etag) =>
  send('DELETE', productUrl(id), { headers: etag ? { 'if-match': etag } : {} });

const uploadUrl = (id, type, contentType) =>
  send('POST', `${productUrl(id)}/images?${new URLSearchParams({ type, content_type: contentType })}`);

const FIELDS = ['name', 'category', 'price', 'description'];

// A product's fields as they are compared and sent.
function fieldsOf(product) {
  return {
    name: product.name,
    category: product.category,
    price: plainDecimal(product.price) ?? String(product.price),
    description: product.description || '',
  };
}

const sameFields = (a, b) => FIELDS.every((field) => a[field] === b[field]);

// Does the change on what was seen as `base`. A 412 in which only pictures differ is no conflict: it is done
// again on the fresh tag. Anything else is the caller's: `theirs` tells what stands there now.
async function onUnchanged(id, base, etag, change) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { done: await change(etag) };
    } catch (error) {
      if (error.status !== 412 || attempt === 5) throw error;
      const now = await readProduct(id);
      if (!sameFields(fieldsOf(now.product), base)) return { theirs: now };
      etag = now.etag;
    }
  }
}
