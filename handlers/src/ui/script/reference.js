// The API's own description, laid out to be read: `#api`.

let described = null;

async function openReference() {
  const dialog = $('reference');
  if (dialog.open) return;
  const body = $('reference-body');
  dialog.showModal();
  if (described) return;
  body.replaceChildren(make('p', { className: 'hint', textContent: 'Reading the description…' }));
  try {
    described = (await read(new URL('openapi.json', PAGE).href)).value;
    body.replaceChildren(...calls(described).map(callView));
  } catch (error) {
    body.replaceChildren(make('div', { className: 'trouble' }, icon('alert'), make('div', { textContent: error.message })));
  }
}

function leaveReference() {
  if (location.hash === '#api') history.replaceState(null, '', location.pathname + location.search);
}

const METHODS = ['get', 'post', 'put', 'delete'];

function calls({ paths }) {
  return Object.entries(paths).flatMap(([path, item]) => METHODS.filter((method) => item[method])
    .map((method) => ({ method, path, ...item[method], parameters: [...(item.parameters || []), ...item[method].parameters] })));
}

// What a `$ref` stands for, and the name it goes by.
function resolve(part) {
  if (!part?.$ref) return part || {};
  const steps = part.$ref.split('/').slice(1);
  return { name: steps.at(-1), ...steps.reduce((value, step) => value[step], described) };
}

function callView({ method, path, summary, parameters, requestBody, responses }) {
  const named = parameters.map(resolve);
  const body = requestBody && resolve(requestBody.content['application/json'].schema);
  return make('details', { className: 'call', name: 'call' },
    make('summary', {},
      make('span', { className: `method ${method}`, textContent: method.toUpperCase() }),
      make('code', { textContent: path }),
      make('span', { className: 'hint', textContent: summary })),
    make('div', { className: 'about' },
      ...named.length ? [make('h3', { textContent: 'Parameters' }), terms(named.map((one) =>
        [one.name, one.in, kindOf(one.schema), one.description, one.required]))] : [],
      ...body ? [make('h3', { textContent: 'Body' }), bodyTerms(body)] : [],
      make('h3', { textContent: 'Answers' }),
      terms(Object.entries(responses).map(([status, answer]) => answerRow(status, resolve(answer)))),
      make('h3', { textContent: 'Try it' }),
      tryView(method, path, body)));
}

function answerRow(status, { description, content = {}, headers = {} }) {
  const [[type, { schema }] = [null, {}]] = Object.entries(content);
  const names = Object.keys(headers).filter((name) => name !== 'x-request-id');
  const what = [description, names.length && `headers: ${names.join(', ')}`].filter(Boolean).join('; ');
  return [status, '', type ? (type === 'application/json' ? kindOf(schema) : type) : 'no body', what];
}

const bodyTerms = ({ properties, required = [] }) => terms(Object.entries(properties).map(([name, schema]) =>
  [name, '', kindOf(schema), resolve(schema).description, required.includes(name)]));

function terms(lines) {
  return make('dl', { className: 'terms' }, ...lines.map(([name, where, kind, text, required]) => make('div', {},
    make('dt', {}, make('code', { textContent: name }), where && make('span', { className: 'hint', textContent: ` ${where}` }),
      required && make('span', { className: 'needed', textContent: ' required' })),
    make('dd', {}, make('span', { textContent: kind }), text && make('span', { className: 'hint', textContent: text })))));
}

// A schema in a few words.
function kindOf(schema) {
  const one = resolve(schema);
  if (one.oneOf) return one.oneOf.map(kindOf).join(', or ');
  if (one.name) return one.name;
  if (one.enum) return one.enum.join(' | ');
  if (one.type === 'array') return `a list of ${kindOf(one.items)}`;
  const bounds = [
    one.format,
    one.minLength && one.maxLength ? `${one.minLength} to ${one.maxLength} characters` : one.maxLength && `at most ${one.maxLength} characters`,
    one.minimum != null && one.maximum != null ? `${one.minimum} to ${one.maximum}` : one.minimum != null && `at least ${one.minimum}`,
    one.const != null && `always ${one.const}`,
  ].filter(Boolean);
  return [[one.type].flat().filter(Boolean).join(' or ') || 'anything', ...bounds].join(', ');
}

// A command line for this very deployment, to copy.
function tryView(method, path, body) {
  const url = new URL(path.slice(1).replace('{id}', 'ID'), PAGE).href;
  const line = [
    'curl -i',
    method !== 'get' && `-X ${method.toUpperCase()}`,
    body && `-H 'Content-Type: application/json' -d '{"name":"Desk lamp","category":"Lighting","price":49.90}'`,
    `'${url}'`,
  ].filter(Boolean).join(' ');
  return make('div', { className: 'line' }, make('code', { textContent: line }), make('button', {
    className: 'button quiet square', type: 'button', 'aria-label': 'Copy the command', title: 'Copy',
    onclick: () => copyText(line, 'Command copied'),
  }, icon('copy')));
}
