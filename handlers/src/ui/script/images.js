// Images: checked, uploaded to the bucket with progress, then polled until their sizes exist.

// Uploads by product id (empty for a new product) and image type. They continue when the sheet is
// closed.
const uploads = new Map();
const IMAGE_TYPE = /^[a-z0-9-]{1,32}$/;
const IMAGES_MAX = 20;
const BYTES_MAX = 20 * 1024 * 1024;
const PIXELS_MAX = 50_000_000;
const WAIT_MS_MAX = 120_000;

const uploadsOf = (id) => uploads.get(id || '') || new Map();

function usedImageTypes() {
  return new Set([...Object.keys(sheet.product?.images || {}), ...uploadsOf(sheet.id).keys()]);
}

function nextImageType() {
  const used = usedImageTypes();
  if (!used.has('main')) return 'main';
  for (let number = 2; ; number += 1) if (!used.has(`image-${number}`)) return `image-${number}`;
}

// The content type by the first bytes: file names and declared types are often wrong.
async function contentType(file) {
  const bytes = new Uint8Array(await file.slice(0, 32).arrayBuffer());
  const starts = (...wanted) => wanted.every((byte, at) => bytes[at] === byte);
  const letters = String.fromCharCode(...bytes);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (letters.startsWith('RIFF') && letters.slice(8, 12) === 'WEBP') return 'image/webp';
  if (letters.slice(4, 8) === 'ftyp') {
    const brands = letters.slice(8);
    if (/avi[fs]/.test(brands)) throw new Error('This is an AVIF image. Export it as JPEG first.');
    if (/hei[cxms]|hev[cx]|mif1|msf1/.test(brands)) {
      throw new Error('This is a HEIC image. Export it as JPEG first, or let the phone take photos as JPEG.');
    }
  }
  throw new Error('This is not a JPEG, PNG or WebP image. Convert it first.');
}

async function checkFile(file) {
  if (file.size > BYTES_MAX) {
    throw new Error(`The file has ${(file.size / 1024 / 1024).toFixed(1)} MB. The limit is 20 MB.`);
  }
  if (!file.size) throw new Error('The file is empty.');
  return contentType(file);
}

function checkPixels(upload) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => {
      const pixels = image.naturalWidth * image.naturalHeight;
      if (pixels <= PIXELS_MAX) resolve();
      else {
        const millions = Math.round(pixels / 1e6);
        reject(new Error(`The image has ${millions} million pixels. The limit is 50 million.`));
      }
    };
    // The server may decode an image that this browser cannot: the server decides.
    image.onerror = resolve;
    image.src = upload.preview;
  });
}

function addFiles(files, replacing = null) {
  const problems = [];
  showTypeError('');
  $('drop-error').textContent = '';
  let type = replacing || $('image-type').value.trim().toLowerCase() || nextImageType();
  for (const file of files) {
    if (!IMAGE_TYPE.test(type)) {
      showTypeError('Use 1 to 32 lowercase letters, digits and hyphens, such as “front” or “detail-2”.');
      return;
    }
    const used = usedImageTypes();
    if (used.size >= IMAGES_MAX && !used.has(type)) {
      problems.push(`A product has at most ${IMAGES_MAX} images. “${file.name}” was not added.`);
      continue;
    }
    startUpload({ id: sheet.id, type, file });
    type = nextImageType();
  }
  if (problems.length) $('drop-error').textContent = problems.join(' ');
  $('image-type').value = nextImageType();
}

function showTypeError(text) {
  $('image-type-error').textContent = text;
  if (text) {
    $('image-type').setAttribute('aria-invalid', 'true');
    $('image-type').focus();
  } else $('image-type').removeAttribute('aria-invalid');
}

function startUpload({ id, type, file }) {
  const key = id || '';
  const previous = uploadsOf(id).get(type);
  if (previous) removeUpload(previous);
  if (!uploads.has(key)) uploads.set(key, new Map());
  const upload = {
    id, type, file, preview: URL.createObjectURL(file), state: 'queued', percent: 0, message: '',
    abort: new AbortController(),
  };
  uploads.get(key).set(type, upload);
  renderTiles();
  checkFile(file).then((found) => {
    upload.contentType = found;
    return checkPixels(upload);
  }).then(() => upload.id && runUpload(upload)).catch((error) => failUpload(upload, error));
}

// Assigns the files that were chosen before the product was created, and uploads them.
function assignUploads(id) {
  const queued = uploads.get('');
  if (!queued) return false;
  uploads.delete('');
  uploads.set(id, queued);
  for (const upload of queued.values()) {
    upload.id = id;
    if (upload.contentType && upload.state === 'queued') runUpload(upload);
  }
  return queued.size > 0;
}

function removeUpload(upload) {
  upload.abort.abort();
  const group = uploads.get(upload.id || '');
  if (group?.get(upload.type) === upload) group.delete(upload.type);
  if (!group?.size) uploads.delete(upload.id || '');
  URL.revokeObjectURL(upload.preview);
  renderTiles();
}

function removeUploads(id) {
  for (const upload of [...uploadsOf(id).values()]) removeUpload(upload);
}

function failUpload(upload, error) {
  if (upload.abort.signal.aborted) return;
  upload.state = 'failed';
  upload.message = error.message;
  renderTiles();
  if (!(sheet.open && sheet.id === upload.id)) toast(`Image “${upload.type}”: ${error.message}`, 'alert');
}

async function runUpload(upload) {
  const { signal } = upload.abort;
  try {
    upload.state = 'sending';
    upload.percent = 0;
    renderTiles();
    const before = await readImage(upload, 'small');
    for (let attempt = 1; ; attempt += 1) {
      const { value } = await uploadUrl(upload.id, upload.type, upload.contentType, signal);
      signal.throwIfAborted();
      const status = await putFile(value.url, upload);
      if (status >= 200 && status < 300) break;
      // The link can expire during a slow upload: one retry with a new link.
      if (status !== 403 || attempt === 2) {
        throw new Error(`The storage rejected the file (status ${status}). Try again.`);
      }
    }
    upload.state = 'processing';
    announce(`Image ${upload.type} uploaded. Its sizes are being made.`);
    renderTiles();
    await waitForSizes(upload, before);
    const { product, etag } = await readProduct(upload.id, { signal });
    removeUpload(upload);
    showNewImages(product, etag);
    toast(`Image “${upload.type}” is ready`);
  } catch (error) {
    failUpload(upload, error);
  }
}

// The URL of one size and the version that it is signed for, or the reason why there is none.
async function readImage({ id, type, abort }, size, { ask } = {}) {
  try {
    const { value } = await read(imageUrl(id, type, size, false), { signal: abort?.signal, ask });
    const address = new URL(value.download_url);
    return {
      url: value.download_url,
      version: address.searchParams.get('versionId') || address.pathname,
      expiresAt: Date.now() + (Number(value.expires_in) || 60) * 900,
    };
  } catch (error) {
    if (error.status !== 404) throw error;
    return { url: null, version: null, reason: error.message };
  }
}

function storeImageUrl(id, type, size, response) {
  const key = `${id}/${type}/${size}`;
  newImageUrls.set(key, response.url);
  setTimeout(() => newImageUrls.delete(key), Math.max(response.expiresAt - Date.now(), 0));
}

async function waitForSizes(upload, before) {
  const { signal } = upload.abort;
  const deadline = Date.now() + WAIT_MS_MAX;
  let sameReasons = 0;
  for (let wait = 400; Date.now() < deadline; wait = Math.min(wait * 1.4, 3000)) {
    await pause(wait, signal);
    const response = await readImage(upload, 'small').catch((error) => {
      // The file is uploaded already: a temporary error does not matter.
      if (error.status === 0 || error.status >= 500 || error.status === 429) return { url: null, reason: '' };
      throw error;
    });
    if (response.url && response.version !== before.version) {
      storeImageUrl(upload.id, upload.type, 'small', response);
      storeImageUrl(upload.id, upload.type, 'medium', await readImage(upload, 'medium'));
      return;
    }
    // The API says that the image "was rejected: REASON". Until this upload is processed, it gives
    // the reason of an earlier one, so the same reason counts only if it is repeated.
    const rejection = / was \w+: (.*)/s.exec(response.reason || '');
    if (rejection && (response.reason !== before.reason || (sameReasons += 1) > 5)) {
      throw new Error(`Rejected: ${rejection[1]}.`);
    }
  }
  throw new Error(before.version
    ? 'The new image is not ready after two minutes. It may be rejected; the old one stays.'
    : 'The image is not ready after two minutes. If it does not appear, upload it again.');
}

// XMLHttpRequest, because `fetch` reports no upload progress.
function putFile(url, upload) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', upload.contentType);
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      upload.percent = Math.floor((event.loaded / event.total) * 100);
      if (upload.bar) upload.bar.value = upload.percent;
      if (upload.line) upload.line.textContent = `${upload.percent} %`;
    };
    request.onload = () => resolve(request.status);
    request.onerror = () => reject(new Error(navigator.onLine
      ? 'The file could not be uploaded. Check the connection and try again.'
      : 'You are offline. Try again when you are online.'));
    request.onabort = () => reject(new Error('Canceled.'));
    upload.abort.signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(upload.file);
  });
}

function renderTiles() {
  if (!sheet.open) return;
  const own = uploadsOf(sheet.id);
  const types = [...usedImageTypes()].sort((a, b) => (b === 'main') - (a === 'main') || collator.compare(a, b));
  const focused = document.activeElement?.closest?.('.tile')?.dataset.type;
  $('tiles').replaceChildren(...types.map((type) => {
    const upload = own.get(type);
    return upload ? uploadTile(upload) : imageTile(type);
  }));
  if (!focused) return;
  const tile = [...$('tiles').children].find((other) => other.dataset.type === focused);
  tile?.querySelector('button')?.focus();
}

function imageTile(type) {
  const size = sheet.product.images[type].large || {};
  const image = make('img', {
    alt: '', decoding: 'async', crossOrigin: 'anonymous', onerror: (event) => event.target.replaceWith(icon('image')),
  });
  showImage(image, sheet.id, type, 'medium');
  const tile = make('li', { className: 'tile' },
    make('button', {
      type: 'button', className: 'view', 'aria-label': `Enlarge image ${type}`,
      onclick: () => openLightbox(type),
    }, image),
    make('div', { className: 'caption' },
      tileText(type, size.width ? `${size.width} × ${size.height}` : ''),
      make('button', {
        type: 'button', className: 'button quiet small replace', textContent: 'Replace', 'aria-label': `Replace image ${type}`,
        onclick: () => chooseFile(type),
      })));
  tile.dataset.type = type;
  return tile;
}

const tileText = (type, ...hint) => make('div', {},
  make('span', { className: 'type-name', textContent: type, title: type }),
  make('span', { className: 'hint' }, ...hint));

function uploadTile(upload) {
  const failed = upload.state === 'failed';
  const tile = make('li', { className: `tile ${upload.state}` },
    make('span', { className: 'view' }, make('img', {
      alt: '', src: upload.preview, onerror: (event) => event.target.replaceWith(icon('image')),
    })));
  tile.dataset.type = upload.type;
  const hint = {
    queued: sheet.id ? 'Checking…' : 'Uploads when you save',
    sending: `${upload.percent} %`,
    processing: 'Making sizes…',
    failed: 'Failed',
  }[upload.state];
  upload.line = make('span', { textContent: hint });
  upload.bar = null;
  if (upload.state === 'sending') {
    upload.bar = make('progress', { max: 100, value: upload.percent, 'aria-label': `Uploading image ${upload.type}` });
    tile.append(upload.bar);
  } else if (upload.state === 'processing') {
    tile.append(make('progress', { 'aria-label': `Making the sizes of image ${upload.type}` }));
  }
  const caption = make('div', { className: 'caption' }, tileText(upload.type, upload.line));
  if (failed && upload.contentType) {
    caption.append(make('button', {
      type: 'button', className: 'button quiet small', textContent: 'Retry',
      'aria-label': `Retry image ${upload.type}`,
      onclick: () => { upload.message = ''; runUpload(upload); },
    }));
  }
  if (upload.state !== 'processing') {
    const action = failed || upload.state === 'queued' ? 'Remove' : 'Cancel';
    caption.append(make('button', {
      type: 'button', className: 'button quiet small', textContent: action,
      'aria-label': `${action} image ${upload.type}`,
      onclick: () => { removeUpload(upload); $('image-type').value = nextImageType(); $('file').focus(); },
    }));
  }
  tile.append(caption);
  if (failed) tile.append(make('p', { className: 'error', role: 'alert', textContent: upload.message }));
  return tile;
}

let replacing = null;

function chooseFile(type = null) {
  replacing = type;
  $('file').click();
}

const lightbox = { types: [], at: 0, round: 0 };

function openLightbox(type) {
  lightbox.types = [...$('tiles').children].map((tile) => tile.dataset.type)
    .filter((name) => sheet.product.images?.[name]);
  lightbox.at = lightbox.types.indexOf(type);
  $('light').showModal();
  showLarge();
}

async function showLarge() {
  const type = lightbox.types[lightbox.at];
  const several = lightbox.types.length > 1;
  $('light-prev').hidden = $('light-next').hidden = !several;
  $('light-title').textContent = `${sheet.product.name} · ${type}`;
  const image = $('light-image');
  image.alt = `Image ${type} of ${sheet.product.name}`;
  showImage(image, sheet.id, type, 'medium');
  const round = (lightbox.round += 1);
  const response = await readImage({ id: sheet.id, type }, 'large').catch(() => null);
  if (round !== lightbox.round || !response?.url) return;
  delete image.dataset.wanted;
  image.src = response.url;
}

function stepLightbox(step) {
  const count = lightbox.types.length;
  lightbox.at = (lightbox.at + step + count) % count;
  showLarge();
}
