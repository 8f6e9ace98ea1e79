// The API client. The API's address is relative to the page's: right on any host and stage. The
// page is at /ui, /ui/, and the root of the stage, with and without a slash.

const PAGE = location.origin + location.pathname.replace(/(\/ui)?\/*$/, '/ui');
const API = new URL('products', PAGE).href;

class ApiError extends Error {
  constructor(message, { status = 0, field = null, retryAfter = 0, sent = true } = {}) {
    super(message);
    this.status = status;
    this.field = field;
    this.retryAfter = retryAfter;
    // Whether the API may have got the request.
    this.sent = sent;
  }
}

const productUrl = (id) => `${API}/${encodeURIComponent(id)}`;

const imageUrl = (id, type, size, redirect) =>
  `${productUrl(id)}/images?${new URLSearchParams({ type, size, ...(redirect && { redirect: 'true' }) })}`;

// With `ask: false`, a request that needs a login fails where no user is signed in.
function send(method, url, { ask, ...options } = {}) {
  if (!needsLogin(method, url)) return sendOnce(method, url, options);
  return withLogin({ ask, signal: options.signal }, (token) => sendOnce(method, url, {
    ...options, headers: { ...options.headers, authorization: `Bearer ${token}` },
  }));
}

async function sendOnce(method, url, { body, headers = {}, signal } = {}) {
  let response;
  let text;
  const began = performance.now();
  try {
    response = await fetch(url, {
      method,
      signal,
      cache: 'no-store',
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    text = await response.text();
    countRead(response.headers.get('x-cache'), performance.now() - began);
  } catch (error) {
    if (error.name === 'AbortError' || signal?.aborted) throw error;
    throw new ApiError(navigator.onLine
      ? 'The API cannot be reached. Check the connection and try again.'
      : 'You are offline. Try again when you are online.');
  }
  let value = null;
  try {
    value = text ? readJson(text) : null;
  } catch {
    if (response.ok) {
      throw new ApiError('The API sent a response that is not JSON.', { status: response.status });
    }
  }
  if (!response.ok) {
    const message = response.status === 401
      ? 'The API does not accept this login. Copy what you have typed, then reload the page.'
      : value?.message;
    throw new ApiError(message || `The API failed with status ${response.status}.`, {
      status: response.status,
      field: value?.field || null,
      retryAfter: Number(response.headers.get('retry-after')) || 0,
    });
  }
  return { value, headers: response.headers };
}

// Retries a read that was throttled or that a server could not handle.
async function read(url, { signal, ask } = {}) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send('GET', url, { signal, ask });
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
  // Without a login, the place of the list says so.
  const { value, headers } = await read(`${API}?${query}`, { signal, ask: false });
  return {
    products: value,
    token: headers.get('x-next-token'),
    cache: headers.get('x-cache'),
    milliseconds: Math.round(performance.now() - began),
  };
}

// The last create request without a response. If the same fields are sent again, they have the same
// idempotency key, so that only one product is created.
let createRequest = null;

async function createProduct(fields) {
  const text = JSON.stringify(fields);
  if (createRequest?.text !== text) createRequest = { text, key: crypto.randomUUID() };
  const headers = { 'idempotency-key': createRequest.key };
  const response = await send('POST', API, { body: fields, headers });
  createRequest = null;
  return response;
}

const replaceProduct = (id, fields, etag) =>
  send('PUT', productUrl(id), { body: fields, headers: etag ? { 'if-match': etag } : {} });

const deleteProduct = (id, etag) =>
  send('DELETE', productUrl(id), { headers: etag ? { 'if-match': etag } : {} });

const uploadUrl = (id, type, contentType, signal) =>
  send('POST', `${productUrl(id)}/images?${new URLSearchParams({ type, content_type: contentType })}`, { signal });

const FIELDS = ['name', 'category', 'price', 'description'];

// A product's fields in the form in which they are compared and sent.
function fieldsOf(product) {
  return {
    name: product.name,
    category: product.category,
    price: plainDecimal(product.price) ?? String(product.price),
    description: product.description || '',
  };
}

const sameFields = (a, b) => FIELDS.every((field) => a[field] === b[field]);

// Makes a change only if the product's fields are still `base`. After a 412 it reads the product:
// if only images differ, it tries again with the new ETag, else returns the product as `current`.
async function writeIfUnchanged(id, base, etag, change) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { done: await change(etag) };
    } catch (error) {
      if (error.status !== 412 || attempt === 5) throw error;
      const now = await readProduct(id);
      if (!sameFields(fieldsOf(now.product), base)) return { current: now };
      etag = now.etag;
    }
  }
}
