// Small means to make elements. A text from a user is only ever a text node.

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

// What was searched for, marked in a text. Where folding changes lengths nothing is marked.
function marked(text, wanted) {
  const folded = text.toLowerCase();
  const needle = wanted.toLowerCase();
  if (!needle || folded.length !== text.length) return [text];
  const pieces = [];
  let from = 0;
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, from)) {
    pieces.push(text.slice(from, at), make('mark', { textContent: text.slice(at, at + needle.length) }));
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

// Said to a screen reader, where it can be heard: a page behind a dialog is silent.
function say(text) {
  for (const place of [$('said'), $('sheet-said')]) place.textContent = '';
  // Later, so that a repeated text is heard again, and where the page has got to by then.
  setTimeout(() => { ($('sheet').open ? $('sheet-said') : $('said')).textContent = text; }, 60);
}

// Said and shown for a while.
function toast(text, kind = 'check') {
  say(text);
  const box = $('toasts');
  const line = make('div', { className: `toast ${kind}` }, icon(kind), make('span', { textContent: text }));
  box.append(line);
  // Shown anew, so that it lies above a dialog opened since.
  if (box.matches(':popover-open')) box.hidePopover();
  box.showPopover();
  setTimeout(() => {
    line.remove();
    if (!box.childElementCount && box.matches(':popover-open')) box.hidePopover();
  }, kind === 'alert' ? 9000 : 4500);
}

async function copyText(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    toast(done);
  } catch {
    toast('The browser does not let this page copy; select the text instead', 'alert');
  }
}

const pause = (milliseconds, signal) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, milliseconds);
  signal?.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
});

// A question in a dialog: resolves to true, false, or the text that was asked for.
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
