// Helpers for elements and dialogs. A user's text only becomes a text node, never markup.

const $ = (id) => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list' && name !== 'role') element[name] = value;
    else if (value !== false && value != null) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

// Highlights the searched text. If case folding changes the length, nothing is highlighted: the
// positions would be wrong.
function highlighted(text, wanted) {
  const folded = text.toLowerCase();
  const needle = wanted.toLowerCase();
  if (!needle || folded.length !== text.length) return [text];
  const pieces = [];
  let from = 0;
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, from)) {
    const found = text.slice(at, at + needle.length);
    pieces.push(text.slice(from, at), make('mark', { textContent: found }));
    from = at + needle.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function hue(text) {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) % 360;
  return sum;
}

// Announces a text to screen readers: in the open sheet, since the page behind a dialog is inert.
function announce(text) {
  for (const region of [$('announcements'), $('sheet-announcements')]) region.textContent = '';
  // Delayed, so that a repeated text is a change, and the sheet may open or close before.
  setTimeout(() => {
    const region = $('sheet').open ? $('sheet-announcements') : $('announcements');
    region.textContent = text;
  }, 60);
}

// Announces a text and shows it for some seconds.
function toast(text, iconName = 'check') {
  announce(text);
  const box = $('toasts');
  const line = make('div', { className: `toast ${iconName}` }, icon(iconName),
    make('span', { textContent: text }));
  box.append(line);
  // Shown again, so that it is above a dialog that was opened later.
  if (box.matches(':popover-open')) box.hidePopover();
  box.showPopover();
  setTimeout(() => {
    line.remove();
    if (!box.childElementCount && box.matches(':popover-open')) box.hidePopover();
  }, iconName === 'alert' ? 9000 : 4500);
}

async function copyText(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    toast(done);
  } catch {
    toast('The browser blocks copying. Select the text and copy it.', 'alert');
  }
}

const pause = (milliseconds, signal) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, milliseconds);
  signal?.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
});

// Asks in a dialog. Resolves to true or false; with `input`, to the entered text or false.
function ask({ title, text = '', yes, no = 'Cancel', danger = false, input = null }) {
  const dialog = $('ask');
  $('ask-title').textContent = title;
  $('ask-text').textContent = text;
  $('ask-text').hidden = !text;
  $('ask-yes').textContent = yes;
  $('ask-yes').className = `button ${danger ? 'destroy' : 'primary'}`;
  $('ask-no').textContent = no;
  $('ask-field').hidden = input === null;
  $('ask-field').querySelector('label').textContent = input || '';
  $('ask-input').value = '';
  dialog.returnValue = 'no';
  const opener = document.activeElement;
  dialog.showModal();
  (input === null ? (danger ? $('ask-no') : $('ask-yes')) : $('ask-input')).focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      if (opener?.isConnected) opener.focus();
      const agreed = dialog.returnValue === 'yes';
      resolve(input === null ? agreed : agreed && $('ask-input').value.trim());
    }, { once: true });
  });
}
