// The sheet at the side: one product, to see, to change, to add.

const sheet = { open: false, id: null, hash: '', product: null, etag: null, base: null, ready: null, saving: false, pushed: false, gone: false };

const EMPTY = { name: '', category: '', price: '', description: '' };
const inputs = { name: $('name'), category: $('product-category'), price: $('price'), description: $('description') };

// Keyboards of many countries have a comma where this has a point; with three digits behind it, it may separate
// thousands as well, so that one is asked about.
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

const fieldsChanged = () => sheet.open && !sheet.gone && !sameFields(formFields(), sheet.base);
const wouldLose = () => fieldsChanged() || (sheet.open && sheet.id === null && uploadsOf(null).size > 0);

function changed() {
  $('save').disabled = sheet.saving || sheet.gone || (sheet.id !== null && !fieldsChanged());
  const length = [...inputs.description.value].length;
  $('description-count').textContent = length > 8000 ? `${length.toLocaleString('en')} of 10,000 characters` : '';
}

function openSheet(id, pushed) {
  const known = id && list.products.find((product) => product.id === id);
  Object.assign(sheet, {
    open: true, id, hash: location.hash, product: known || null, etag: null,
    base: known ? fieldsOf(known) : EMPTY, saving: false, pushed, gone: false,
  });
  clearErrors();
  showTrouble($('sheet-trouble'), null);
  fillForm(sheet.base);
  showFacts();
  $('save').textContent = id === null ? 'Add product' : 'Save';
  $('product').classList.toggle('waiting', id !== null && !known);
  $('kind').value = nextKind();
  $('drop-error').textContent = '';
  showKindError('');
  renderTiles();
  if (!$('sheet').open) $('sheet').showModal();
  $('sheet-body').scrollTop = 0;
  if (id === null) inputs.name.focus();
  else $('sheet-title').focus();
  sheet.ready = id === null ? Promise.resolve() : refresh(id);
}

// Reads the product for its tag and newest state. What was typed meanwhile stays.
async function refresh(id) {
  try {
    const { product, etag } = await readProduct(id);
    if (!sheet.open || sheet.id !== id) return;
    const untouched = !sheet.product || !fieldsChanged();
    $('product').classList.remove('waiting');
    sheet.product = product;
    // Else the tag stays unknown, so that the save looks once more, and meets the difference.
    if (untouched) {
      takeAsBase(product, etag);
      fillForm(sheet.base);
    } else if (sameFields(fieldsOf(product), sheet.base)) sheet.etag = etag;
    keepInList(product);
    showFacts();
    $('kind').value = nextKind();
    renderTiles();
  } catch (error) {
    if (!sheet.open || sheet.id !== id) return;
    if (error.status === 404 || error.status === 400) {
      sheet.gone = true;
      dropUploads(id);
      dropFromList(id);
      $('sheet-title').focus();
    }
    showTrouble($('sheet-trouble'), {
      title: sheet.gone ? 'This product does not exist' : 'The product could not be loaded',
      text: sheet.gone ? 'It was deleted, or the address is wrong.' : error.message,
      again: sheet.gone ? null : () => { showTrouble($('sheet-trouble'), null); sheet.ready = refresh(id); },
    });
    showFacts();
    changed();
  }
}

function takeAsBase(product, etag) {
  sheet.product = product;
  sheet.base = fieldsOf(product);
  sheet.etag = etag;
}

// Pictures of a product became known; its fields are only taken where nothing is being edited.
function learnPictures(product, etag) {
  keepInList(product);
  if (!sheet.open || sheet.id !== product.id) return;
  if (sameFields(fieldsOf(product), sheet.base)) takeAsBase(product, etag);
  else sheet.product = { ...sheet.product, images: product.images };
  $('kind').value = nextKind();
  renderTiles();
}

function showFacts() {
  $('sheet-title').textContent = sheet.gone ? 'Not found' : sheet.id === null ? 'Add product' : sheet.product?.name || 'Loading…';
  $('product').classList.toggle('gone', sheet.gone);
  $('cancel').textContent = sheet.gone ? 'Close' : 'Cancel';
  $('remove').hidden = $('sheet-link').hidden = sheet.id === null || sheet.gone;
  document.title = `${$('sheet-title').textContent} · Products`;
  $('facts').replaceChildren(...(sheet.id === null || sheet.gone ? [] : [make('span', { textContent: 'ID' }), make('code', { textContent: sheet.id })]));
}

function clearErrors() {
  for (const field of FIELDS) showFieldError(field, '');
}

function showFieldError(field, text) {
  $(`${field}-error`).textContent = text;
  if (text) inputs[field].setAttribute('aria-invalid', 'true');
  else inputs[field].removeAttribute('aria-invalid');
}

// What can be said without asking; the API has the last word.
function faults(fields) {
  const found = {};
  const length = (text) => [...text].length;
  for (const [field, most] of [['name', 200], ['category', 100]]) {
    if (!fields[field]) found[field] = `Give the product a ${field}.`;
    else if (length(fields[field]) > most) found[field] = `Use at most ${most} characters; these are ${length(fields[field])}.`;
  }
  if (length(fields.description) > 10_000) found.description = `Use at most 10,000 characters; these are ${length(fields.description).toLocaleString('en')}.`;
  const raw = priceText();
  if (!raw) found.price = 'Give the product a price; 0 is one.';
  else if (/^\d+,\d{3}$/.test(raw)) found.price = `A comma may mean two things here: write ${raw.replace(',', '')} or ${raw.replace(',', '.')}.`;
  else if (!/^\d+(\.\d+)?$/.test(raw)) found.price = 'Write digits and at most one point, like 1234.50.';
  else if (!/^\d{1,12}(\.\d{1,4})?$/.test(fields.price)) found.price = 'Use at most 12 digits before and 4 after the point.';
  return found;
}

function showFaults(found) {
  clearErrors();
  const fields = FIELDS.filter((field) => found[field]);
  for (const field of fields) showFieldError(field, found[field]);
  if (fields.length) inputs[fields[0]].focus();
  return fields.length > 0;
}

async function save() {
  if (sheet.saving || sheet.gone) return;
  const fields = formFields();
  showTrouble($('sheet-trouble'), null);
  if (showFaults(faults(fields))) return;
  sheet.saving = true;
  changed();
  $('save').classList.add('busy');
  try {
    await sheet.ready;
    if (sheet.gone) return;
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
  keepInList(product, { top: true });
  toast(`Added “${shorten(product.name)}”`);
  const sending = uploadsOf(null).size > 0;
  takeAsBase(product, headers.get('etag'));
  if (!sending) {
    leaveSheet(product.id);
    return;
  }
  // Stays open, as that product, to show its pictures arrive.
  history.replaceState(null, '', `#product/${product.id}`);
  openSheet(product.id, sheet.pushed);
  adoptUploads(product.id);
  renderTiles();
}

// Without a tag a change would go in blindly: then the product is read, and its tag taken if it is what was seen.
async function lookOnceMore(id) {
  if (sheet.etag) return null;
  const now = await readProduct(id);
  if (!sameFields(fieldsOf(now.product), sheet.base)) return { theirs: now };
  sheet.etag = now.etag;
  return null;
}

async function saveChange(fields) {
  const id = sheet.id;
  const outcome = await lookOnceMore(id) || await onUnchanged(id, sheet.base, sheet.etag, (tag) => replaceProduct(id, bodyOf(fields), tag));
  if (outcome.theirs && !sameFields(fieldsOf(outcome.theirs.product), fields)) {
    showConflict(fields, outcome.theirs);
    return;
  }
  const product = outcome.done ? outcome.done.value : outcome.theirs.product;
  keepInList(product);
  takeAsBase(product, null);
  fillForm(sheet.base);
  toast(`Saved “${shorten(product.name)}”`);
  leaveSheet(id);
}

function showSaveError(error) {
  if (error.field && inputs[error.field]) {
    showFaults({ [error.field]: error.message });
    return;
  }
  const gone = error.status === 404;
  showTrouble($('sheet-trouble'), {
    title: gone ? 'This product was deleted meanwhile' : sheet.id === null ? 'The product was not added' : 'The changes were not saved',
    text: gone ? 'Your text is still here: copy what you need.'
      : sheet.id === null && !error.status ? `${error.message} It may have arrived all the same: look at the list before you send it again.` : error.message,
  });
  $('sheet-body').scrollTop = 0;
  if (gone) dropFromList(sheet.id);
}

const LABELS = { name: 'Name', category: 'Category', price: 'Price', description: 'Description' };

function showConflict(mine, theirs) {
  const there = fieldsOf(theirs.product);
  const shown = (field, value) => (field === 'price' ? showPrice(value) : value || 'Empty');
  const differing = FIELDS.filter((field) => mine[field] !== there[field]);
  $('conflict-fields').replaceChildren(...differing.map((field) => {
    const keepMine = mine[field] !== sheet.base[field];
    const option = (value, text, checked) => make('label', { className: 'option' },
      make('input', { type: 'radio', name: `keep-${field}`, value, checked }),
      make('span', {}, make('small', { textContent: text }), make('span', { className: 'value', textContent: shown(field, value === 'mine' ? mine[field] : there[field]) })));
    return make('fieldset', {}, make('legend', { textContent: LABELS[field] }),
      option('mine', 'Yours', keepMine), option('theirs', 'Saved elsewhere', !keepMine));
  }));
  const dialog = $('conflict');
  dialog.querySelector('form').onsubmit = (event) => {
    event.preventDefault();
    const merged = { ...mine };
    for (const field of differing) {
      const kept = dialog.querySelector(`input[name="keep-${field}"]:checked`).value;
      if (kept === 'theirs') merged[field] = there[field];
    }
    dialog.close();
    takeAsBase(theirs.product, theirs.etag);
    fillForm(merged);
    if (sameFields(merged, sheet.base)) {
      keepInList(theirs.product);
      toast('Kept what was saved elsewhere');
      leaveSheet(sheet.id);
    } else save();
  };
  dialog.showModal();
}

async function discardAsked() {
  return !wouldLose() || ask({
    title: sheet.id === null ? 'Discard this product?' : 'Discard your changes?',
    text: sheet.id === null ? 'It has not been added yet.' : 'They have not been saved.',
    yes: 'Discard', no: 'Keep editing', danger: true,
  });
}

async function closeAsked() {
  if (await discardAsked()) leaveSheet(sheet.id);
}

// Gives the address back to the list; what the address says is then shown.
function leaveSheet(focusId) {
  const { pushed } = sheet;
  closeSheet(focusId);
  if (pushed) history.back();
  else history.replaceState(null, '', location.pathname + location.search);
}

function closeSheet(focusId) {
  if (!sheet.open) return;
  if (sheet.id === null) dropUploads(null);
  sheet.open = false;
  $('sheet').close();
  document.title = 'Products';
  if (focusId && rows.has(focusId)) focusRow(focusId);
  else if (!focusId) $('add-product').focus();
  else $('q').focus();
}

async function removeFromSheet() {
  const { id, base } = sheet;
  if (sheet.product === null) return;
  await sheet.ready;
  const outcome = await removeProduct(sheet.product, { etag: sheet.etag, base });
  if (outcome === true) {
    dropUploads(id);
    sheet.base = formFields();
    leaveSheet(id);
  } else if (outcome?.theirs) {
    takeAsBase(outcome.theirs.product, outcome.theirs.etag);
    keepInList(sheet.product);
    fillForm(sheet.base);
    showFacts();
    showTrouble($('sheet-trouble'), { title: 'Not deleted', text: 'Someone changed this product meanwhile. This is how it is now; delete it again if you still want to.' });
  }
}
