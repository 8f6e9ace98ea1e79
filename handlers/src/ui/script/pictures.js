// Pictures: checked, sent with progress straight to the store, waited for until their sizes exist.

// Per product (empty: the one being added) and kind of picture. They go on when the sheet is closed.
const uploads = new Map();
const KIND = /^[a-z0-9-]{1,32}$/;
const KINDS_MAX = 20;
const BYTES_MAX = 20 * 1024 * 1024;
const PIXELS_MAX = 50_000_000;
const WAIT_MS_MAX = 120_000;

const uploadsOf = (id) => uploads.get(id || '') || new Map();

function kindsInUse() {
  return new Set([...Object.keys(sheet.product?.images || {}), ...uploadsOf(sheet.id).keys()]);
}

function nextKind() {
  const used = kindsInUse();
  if (!used.has('main')) return 'main';
  for (let number = 2; ; number += 1) if (!used.has(`picture-${number}`)) return `picture-${number}`;
}

// A file's kind by its first bytes: names and declared types are often wrong.
async function contentType(file) {
  const bytes = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const starts = (...wanted) => wanted.every((byte, at) => bytes[at] === byte);
  const letters = String.fromCharCode(...bytes);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (letters.startsWith('RIFF') && letters.slice(8) === 'WEBP') return 'image/webp';
  throw new Error('This is not a JPEG, PNG or WebP picture. Convert it first.');
}

async function checkFile(file) {
  if (file.size > BYTES_MAX) {
    throw new Error(`The file has ${(file.size / 1024 / 1024).toFixed(1)} MB; 20 MB is the most.`);
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
      else reject(new Error(`The picture has ${Math.round(pixels / 1e6)} million pixels; 50 million is the most.`));
    };
    // What this browser cannot show the other side may still read; it decides.
    image.onerror = resolve;
    image.src = upload.preview;
  });
}

function addFiles(files, replacing = null) {
  const problems = [];
  showKindError('');
  $('drop-error').textContent = '';
  let wanted = replacing || $('kind').value.trim().toLowerCase() || nextKind();
  for (const file of files) {
    if (!KIND.test(wanted)) {
      showKindError('Use 1 to 32 lower-case letters, digits and hyphens, like “front” or “detail-2”.');
      return;
    }
    const used = kindsInUse();
    if (used.size >= KINDS_MAX && !used.has(wanted)) {
      problems.push(`A product has at most ${KINDS_MAX} pictures; “${file.name}” was left out.`);
      continue;
    }
    startUpload({ id: sheet.id, type: wanted, file });
    wanted = nextKind();
  }
  if (problems.length) $('drop-error').textContent = problems.join(' ');
  $('kind').value = nextKind();
}

function showKindError(text) {
  $('kind-error').textContent = text;
  if (text) {
    $('kind').setAttribute('aria-invalid', 'true');
    $('kind').focus();
  } else $('kind').removeAttribute('aria-invalid');
}

function startUpload({ id, type, file }) {
  const key = id || '';
  const former = uploadsOf(id).get(type);
  if (former) dropUpload(former);
  if (!uploads.has(key)) uploads.set(key, new Map());
  const upload = { id, type, file, preview: URL.createObjectURL(file), state: 'queued', percent: 0, message: '', abort: new AbortController() };
  uploads.get(key).set(type, upload);
  renderTiles();
  checkFile(file).then((kind) => {
    upload.contentType = kind;
    return checkPixels(upload);
  }).then(() => upload.id && runUpload(upload)).catch((error) => failUpload(upload, error));
}

// What was chosen before the product existed belongs to it now.
function adoptUploads(id) {
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

function dropUpload(upload) {
  upload.abort.abort();
  const group = uploads.get(upload.id || '');
  if (group?.get(upload.type) === upload) group.delete(upload.type);
  if (!group?.size) uploads.delete(upload.id || '');
  URL.revokeObjectURL(upload.preview);
  renderTiles();
}

function dropUploads(id) {
  for (const upload of [...uploadsOf(id).values()]) dropUpload(upload);
}

function failUpload(upload, error) {
  if (upload.abort.signal.aborted) return;
  upload.state = 'failed';
  upload.message = error.message;
  renderTiles();
  if (!(sheet.open && sheet.id === upload.id)) toast(`Picture “${upload.type}”: ${error.message}`, 'alert');
}

async function runUpload(upload) {
  const { signal } = upload.abort;
  try {
    upload.state = 'sending';
    upload.percent = 0;
    renderTiles();
    const before = await imageAnswer(upload, 'small');
    for (let attempt = 1; ; attempt += 1) {
      const { value } = await uploadUrl(upload.id, upload.type, upload.contentType);
      const status = await putFile(value.url, upload);
      if (status >= 200 && status < 300) break;
      // A link runs out while a slow line is busy; one fresh link is worth a try.
      if (status !== 403 || attempt === 2) throw new Error(`The store refused the file (${status}). Try again.`);
    }
    upload.state = 'processing';
    say(`Picture ${upload.type} sent. Its sizes are being made.`);
    renderTiles();
    await waitForSizes(upload, before);
    const { product, etag } = await readProduct(upload.id, { signal });
    dropUpload(upload);
    learnPictures(product, etag);
    toast(`Picture “${upload.type}” is ready`);
  } catch (error) {
    failUpload(upload, error);
  }
}

// The answer for one size: its address and the version it is signed for, or why there is none.
async function imageAnswer({ id, type, abort }, size) {
  try {
    const { value } = await read(imageUrl(id, type, size, false), { signal: abort?.signal });
    const address = new URL(value.download_url);
    return {
      url: value.download_url,
      version: address.searchParams.get('versionId') || address.pathname,
      until: Date.now() + (Number(value.expires_in) || 60) * 900,
    };
  } catch (error) {
    if (error.status !== 404) throw error;
    return { url: null, version: null, reason: error.message };
  }
}

function keepFresh(id, type, size, answer) {
  const key = `${id}/${type}/${size}`;
  freshImages.set(key, answer.url);
  setTimeout(() => freshImages.delete(key), Math.max(answer.until - Date.now(), 0));
}

async function waitForSizes(upload, before) {
  const { signal } = upload.abort;
  const deadline = Date.now() + WAIT_MS_MAX;
  let sameRefusals = 0;
  for (let wait = 400; Date.now() < deadline; wait = Math.min(wait * 1.4, 3000)) {
    await pause(wait, signal);
    const answer = await imageAnswer(upload, 'small').catch((error) => {
      // A line that is away for a moment does not undo what was sent.
      if (error.status === 0 || error.status >= 500 || error.status === 429) return { url: null, reason: '' };
      throw error;
    });
    if (answer.url && answer.version !== before.version) {
      keepFresh(upload.id, upload.type, 'small', answer);
      keepFresh(upload.id, upload.type, 'medium', await imageAnswer(upload, 'medium'));
      return;
    }
    const refusal = /\brefused: (.*)/s.exec(answer.reason || '');
    // The words of an earlier refusal stand there until this upload was looked at.
    if (refusal && (answer.reason !== before.reason || (sameRefusals += 1) > 5)) throw new Error(`Refused: ${refusal[1]}.`);
  }
  throw new Error(before.version
    ? 'The new picture did not appear within two minutes; it may have been refused. The former one stays.'
    : 'The picture did not appear within two minutes. It may still come; if not, send it again.');
}

// `fetch` tells nothing while it sends; this does.
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
    request.onerror = () => reject(new Error(navigator.onLine ? 'The file could not be sent. Check the connection and try again.' : 'You are offline. Try again when the connection is back.'));
    request.onabort = () => reject(new Error('Cancelled.'));
    upload.abort.signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(upload.file);
  });
}

function renderTiles() {
  if (!sheet.open) return;
  const own = uploadsOf(sheet.id);
  const types = [...kindsInUse()].sort((a, b) => (b === 'main') - (a === 'main') || collator.compare(a, b));
  const focused = document.activeElement?.closest?.('.tile')?.dataset.type;
  $('tiles').replaceChildren(...types.map((type) => {
    const upload = own.get(type);
    return upload ? uploadTile(upload) : pictureTile(type);
  }));
  if (focused) [...$('tiles').children].find((tile) => tile.dataset.type === focused)?.querySelector('button')?.focus();
}

function pictureTile(type) {
  const size = sheet.product.images[type].large || {};
  const tile = make('li', { className: 'tile' },
    make('button', { type: 'button', className: 'view', 'aria-label': `Show picture ${type} large`, onclick: () => openLightbox(type) },
      make('img', {
        alt: '', decoding: 'async', src: pictureAddress(sheet.id, type, 'medium'),
        onerror: (event) => event.target.replaceWith(icon('image')),
      })),
    make('div', { className: 'caption' },
      tileWords(type, size.width ? `${size.width} × ${size.height}` : ''),
      make('button', {
        type: 'button', className: 'button quiet small', textContent: 'Replace', 'aria-label': `Replace picture ${type}`,
        onclick: () => chooseFile(type),
      })));
  tile.dataset.type = type;
  return tile;
}

const tileWords = (type, ...hint) => make('div', {},
  make('span', { className: 'kind-name', textContent: type, title: type }),
  make('span', { className: 'hint' }, ...hint));

function uploadTile(upload) {
  const failed = upload.state === 'failed';
  const tile = make('li', { className: `tile ${upload.state}` },
    make('span', { className: 'view' }, make('img', { alt: '', src: upload.preview, onerror: (event) => event.target.replaceWith(icon('image')) })));
  tile.dataset.type = upload.type;
  const hint = { queued: sheet.id ? 'Checking…' : 'Sent when you save', sending: `${upload.percent} %`, processing: 'Making sizes…', failed: 'Not taken' }[upload.state];
  upload.line = make('span', { textContent: hint });
  upload.bar = null;
  if (upload.state === 'sending') {
    upload.bar = make('progress', { max: 100, value: upload.percent, 'aria-label': `Sending picture ${upload.type}` });
    tile.append(upload.bar);
  } else if (upload.state === 'processing') {
    tile.append(make('progress', { 'aria-label': `Making the sizes of picture ${upload.type}` }));
  }
  const caption = make('div', { className: 'caption' }, tileWords(upload.type, upload.line));
  if (failed && upload.contentType) {
    caption.append(make('button', { type: 'button', className: 'button quiet small', textContent: 'Retry', 'aria-label': `Retry picture ${upload.type}`, onclick: () => { upload.message = ''; runUpload(upload); } }));
  }
  if (upload.state !== 'processing') {
    caption.append(make('button', {
      type: 'button', className: 'button quiet small', textContent: failed || upload.state === 'queued' ? 'Remove' : 'Cancel',
      'aria-label': `${failed || upload.state === 'queued' ? 'Remove' : 'Cancel'} picture ${upload.type}`,
      onclick: () => { dropUpload(upload); $('kind').value = nextKind(); $('file').focus(); },
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
  lightbox.types = [...$('tiles').children].map((tile) => tile.dataset.type).filter((name) => sheet.product.images?.[name]);
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
  image.alt = `Picture ${type} of ${sheet.product.name}`;
  image.src = pictureAddress(sheet.id, type, 'medium');
  const round = (lightbox.round += 1);
  const answer = await imageAnswer({ id: sheet.id, type }, 'large').catch(() => null);
  if (round === lightbox.round && answer?.url) image.src = answer.url;
}

function stepLightbox(step) {
  const count = lightbox.types.length;
  lightbox.at = (lightbox.at + step + count) % count;
  showLarge();
}
