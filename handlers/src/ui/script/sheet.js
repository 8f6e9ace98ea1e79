// The side sheet: shows, edits or adds one product.

const sheet = {
  open: false, id: null, hash: '', product: null, etag: null, base: null, ready: null,
  saving: false, pushed: false, missing: false,
  // Only shows the product: no user is signed in, or the page cannot sign its requests.
  reading: false,
};

const EMPTY = { name: '', category: '', price: '', description: '' };
const inputs = {
  name: $('name'), category: $('product-category'), price: $('price'), description: $('description'),
};

// In many countries the decimal separator is a comma. A comma before three digits can also separate
// thousands, so `validationErrors` asks which one is meant.
function priceText() {
  const text = inputs.price.value.trim();
  return /^\d+,(\d{1,2}|\d{4})$/.test(text) ? text.replace(',', '.') : text;
}

const formFields = () => ({
  name: inputs.name.value.trim(),
  category: inputs.category.value.trim(),
  price: plainDecimal(priceText()) ?? priceText(),
  description: inputs.description.value.trim(),
});

function fillForm(fields, shown = fields.price) {
  for (const field of FIELDS) inputs[field].value = field === 'price' ? shown : fields[field];
  changed();
}

const fieldsChanged = () => sheet.open && !sheet.missing && !sameFields(formFields(), sheet.base);
const hasUnsavedInput = () => fieldsChanged()
  || (sheet.open && sheet.id === null && uploadsOf(null).size > 0);

function changed() {
  $('save').disabled = sheet.saving || sheet.missing || (sheet.id !== null && !fieldsChanged());
  const length = [...inputs.description.value].length;
  $('description-count').textContent = length > 8000
    ? `${length.toLocaleString('en')} of 10,000 characters` : '';
}

function openSheet(id, pushed) {
  const known = id && list.products.find((product) => product.id === id);
  Object.assign(sheet, {
    open: true, id, hash: location.hash, product: known || null, etag: null,
    base: known ? fieldsOf(known) : EMPTY, saving: false, pushed, missing: false, reading: !mayChange(),
  });
  clearErrors();
  showError($('sheet-error'), null);
  fillForm(sheet.base);
  showReading();
  $('save').textContent = id === null ? 'Add product' : 'Save';
  $('product').classList.toggle('waiting', id !== null && !known);
  $('image-type').value = nextImageType();
  $('drop-error').textContent = '';
  showTypeError('');
  renderTiles();
  if (!$('sheet').open) $('sheet').showModal();
  $('sheet-body').scrollTop = 0;
  if (id === null) inputs.name.focus();
  else $('sheet-title').focus();
  sheet.ready = id === null ? Promise.resolve() : refresh(id);
}

// Reads the product and its ETag. Keeps what the user typed meanwhile.
async function refresh(id) {
  try {
    const { product, etag } = await readProduct(id);
    if (!sheet.open || sheet.id !== id) return;
    const unedited = !sheet.product || !fieldsChanged();
    $('product').classList.remove('waiting');
    sheet.product = product;
    // If the fields differ, there is no ETag: saving reads the product and shows the conflict.
    if (unedited) {
      setBase(product, etag);
      fillForm(sheet.base);
    } else if (sameFields(fieldsOf(product), sheet.base)) sheet.etag = etag;
    updateInList(product);
    showFacts();
    $('image-type').value = nextImageType();
    renderTiles();
  } catch (error) {
    if (!sheet.open || sheet.id !== id) return;
    if (error.status === 404 || error.status === 400) {
      sheet.missing = true;
      removeUploads(id);
      removeFromList(id);
      $('sheet-title').focus();
    }
    showError($('sheet-error'), {
      title: sheet.missing ? 'This product does not exist' : 'The product could not be loaded',
      text: sheet.missing ? 'It was deleted, or the address is wrong.' : error.message,
      again: sheet.missing ? null : () => { showError($('sheet-error'), null); sheet.ready = refresh(id); },
    });
    showFacts();
    changed();
  }
}

function setBase(product, etag) {
  sheet.product = product;
  sheet.base = fieldsOf(product);
  sheet.etag = etag;
}

// Shows the product's new images. Takes its other fields only if the user edits nothing.
function showNewImages(product, etag) {
  updateInList(product);
  if (!sheet.open || sheet.id !== product.id) return;
  if (sameFields(fieldsOf(product), sheet.base)) setBase(product, etag);
  else sheet.product = { ...sheet.product, images: product.images };
  $('image-type').value = nextImageType();
  renderTiles();
}

function showReading() {
  $('product').classList.toggle('reading', sheet.reading);
  for (const input of Object.values(inputs)) input.readOnly = sheet.reading;
  $('sheet-note').textContent = !sheet.reading || HAS_USERS ? '' : SIGNED_REQUESTS;
  $('sheet-sign-in').hidden = !sheet.reading || !HAS_USERS;
  showFacts();
}

function showFacts() {
  $('sheet-title').textContent = sheet.missing ? 'Not found'
    : sheet.id === null ? 'Add product' : sheet.product?.name || 'Loading…';
  $('product').classList.toggle('missing', sheet.missing);
  $('cancel').textContent = sheet.missing || sheet.reading ? 'Close' : 'Cancel';
  $('remove').hidden = $('sheet-link').hidden = sheet.id === null || sheet.missing;
  document.title = `${$('sheet-title').textContent} · Products`;
  $('facts').replaceChildren(...(sheet.id === null || sheet.missing ? []
    : [make('span', { textContent: 'ID' }), make('code', { textContent: sheet.id })]));
}

function clearErrors() {
  for (const field of FIELDS) showFieldError(field, '');
}

function showFieldError(field, text) {
  $(`${field}-error`).textContent = text;
  if (text) inputs[field].setAttribute('aria-invalid', 'true');
  else inputs[field].removeAttribute('aria-invalid');
}

// The errors that can be found in the browser; the API checks everything again.
function validationErrors(fields) {
  const found = {};
  const length = (text) => [...text].length;
  for (const [field, most] of [['name', 200], ['category', 100]]) {
    if (!fields[field]) found[field] = `Enter a ${field}.`;
    else if (length(fields[field]) > most) {
      found[field] = `Use at most ${most} characters, not ${length(fields[field])}.`;
    }
  }
  if (length(fields.description) > 10_000) {
    const shown = length(fields.description).toLocaleString('en');
    found.description = `Use at most 10,000 characters, not ${shown}.`;
  }
  const raw = priceText();
  if (!raw) found.price = 'Enter a price. 0 is allowed.';
  else if (/^\d+,\d{3}$/.test(raw)) {
    found.price = `The comma is ambiguous: write ${raw.replace(',', '')} or ${raw.replace(',', '.')}.`;
  }
  else if (!/^\d+(\.\d+)?$/.test(raw)) {
    found.price = 'Use digits and at most one decimal point, such as 1234.50.';
  }
  else if (!/^\d{1,12}(\.\d{1,4})?$/.test(fields.price)) {
    found.price = 'Use at most 12 digits before and 4 after the decimal point.';
  }
  return found;
}

function showValidationErrors(found) {
  clearErrors();
  const fields = FIELDS.filter((field) => found[field]);
  for (const field of fields) showFieldError(field, found[field]);
  if (fields.length) inputs[fields[0]].focus();
  return fields.length > 0;
}

async function save() {
  if (sheet.saving || sheet.missing || sheet.reading) return;
  const fields = formFields();
  showError($('sheet-error'), null);
  if (showValidationErrors(validationErrors(fields))) return;
  sheet.saving = true;
  changed();
  $('save').classList.add('busy');
  try {
    await sheet.ready;
    if (sheet.missing) return;
    if (sheet.id === null) await saveNew(fields);
    else await saveChange(fields);
  } catch (error) {
    showSaveError(error);
  } finally {
    sheet.saving = false;
    $('save').classList.remove('busy');
    changed();
  }
}

const bodyOf = ({ description, ...rest }) => (description ? { ...rest, description } : rest);

async function saveNew(fields) {
  const { value: product, headers } = await createProduct(bodyOf(fields));
  updateInList(product, { top: true });
  toast(`Added “${shorten(product.name)}”`);
  const sending = uploadsOf(null).size > 0;
  setBase(product, headers.get('etag'));
  if (!sending) {
    leaveSheet(product.id);
    return;
  }
  // Stays open and shows the progress of the images.
  history.replaceState(null, '', `#product/${product.id}`);
  openSheet(product.id, sheet.pushed);
  assignUploads(product.id);
  renderTiles();
}

// Reads the ETag if it is unknown: a change without one could overwrite another user's change.
// Returns the product as `current` if its fields are no longer `base`.
async function readMissingETag(id) {
  if (sheet.etag) return null;
  const now = await readProduct(id);
  if (!sameFields(fieldsOf(now.product), sheet.base)) return { current: now };
  sheet.etag = now.etag;
  return null;
}

async function saveChange(fields) {
  const id = sheet.id;
  const replace = (tag) => replaceProduct(id, bodyOf(fields), tag);
  const outcome = await readMissingETag(id)
    || await writeIfUnchanged(id, sheet.base, sheet.etag, replace);
  if (outcome.current && !sameFields(fieldsOf(outcome.current.product), fields)) {
    showConflict(fields, outcome.current);
    return;
  }
  const product = outcome.done ? outcome.done.value : outcome.current.product;
  updateInList(product);
  setBase(product, null);
  fillForm(sheet.base);
  toast(`Saved “${shorten(product.name)}”`);
  leaveSheet(id);
}

function showSaveError(error) {
  if (error.field && inputs[error.field]) {
    showValidationErrors({ [error.field]: error.message });
    return;
  }
  const missing = error.status === 404;
  showError($('sheet-error'), {
    title: missing ? 'Another user deleted this product'
      : sheet.id === null ? 'The product was not added' : 'The changes were not saved',
    text: missing ? 'Your text is still here: copy what you need.'
      : sheet.id === null && !error.status && error.sent
        ? `${error.message} The product may exist: check the list before you save again.`
        : error.message,
  });
  $('sheet-body').scrollTop = 0;
  if (missing) removeFromList(sheet.id);
}

const LABELS = { name: 'Name', category: 'Category', price: 'Price', description: 'Description' };

function showConflict(edited, current) {
  const currentFields = fieldsOf(current.product);
  const shown = (field, value) => (field === 'price' ? showPrice(value) : value || 'Empty');
  const differing = FIELDS.filter((field) => edited[field] !== currentFields[field]);
  $('conflict-fields').replaceChildren(...differing.map((field) => {
    const keepEdited = edited[field] !== sheet.base[field];
    const option = (value, text, checked) => make('label', { className: 'option' },
      make('input', { type: 'radio', name: `keep-${field}`, value, checked }),
      make('span', {}, make('small', { textContent: text }), make('span', {
        className: 'value',
        textContent: shown(field, value === 'edited' ? edited[field] : currentFields[field]),
      })));
    return make('fieldset', {}, make('legend', { textContent: LABELS[field] }),
      option('edited', 'Yours', keepEdited), option('current', 'Saved by the other user', !keepEdited));
  }));
  const dialog = $('conflict');
  dialog.querySelector('form').onsubmit = (event) => {
    event.preventDefault();
    const merged = { ...edited };
    for (const field of differing) {
      const kept = dialog.querySelector(`input[name="keep-${field}"]:checked`).value;
      if (kept === 'current') merged[field] = currentFields[field];
    }
    dialog.close();
    setBase(current.product, current.etag);
    fillForm(merged);
    if (sameFields(merged, sheet.base)) {
      updateInList(current.product);
      toast('Kept the saved product');
      leaveSheet(sheet.id);
    } else save();
  };
  dialog.showModal();
}

async function confirmDiscard() {
  return !hasUnsavedInput() || ask({
    title: sheet.id === null ? 'Discard this product?' : 'Discard your changes?',
    text: sheet.id === null ? 'It has not been added yet.' : 'They have not been saved.',
    yes: 'Discard', no: 'Keep editing', danger: true,
  });
}

async function confirmClose() {
  if (await confirmDiscard()) leaveSheet(sheet.id);
}

// Closes the sheet and restores the address of the list.
function leaveSheet(focusId) {
  if (!sheet.open) return;
  const { pushed } = sheet;
  closeSheet(focusId);
  if (pushed) history.back();
  else history.replaceState(null, '', location.pathname + location.search);
}

function closeSheet(focusId) {
  if (!sheet.open) return;
  if (sheet.id === null) removeUploads(null);
  sheet.open = false;
  // A change that waits for it is not sent.
  if ($('sign-in').open) $('sign-in').close();
  $('sheet').close();
  document.title = 'Products';
  if (focusId && rows.has(focusId)) focusRow(focusId);
  else if (!focusId) $('add-product').focus();
  else $('q').focus();
}

async function deleteFromSheet() {
  const { id, base } = sheet;
  if (sheet.product === null) return;
  await sheet.ready;
  const outcome = await confirmDelete(sheet.product, { etag: sheet.etag, base });
  if (outcome === true) {
    removeUploads(id);
    sheet.base = formFields();
    leaveSheet(id);
  } else if (outcome?.current) {
    setBase(outcome.current.product, outcome.current.etag);
    updateInList(sheet.product);
    fillForm(sheet.base);
    showFacts();
    showError($('sheet-error'), {
      title: 'Not deleted',
      text: 'Another user changed this product. Check the new version before you delete it.',
    });
  }
}
