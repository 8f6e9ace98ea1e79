// The API reference at `#api`, made from the OpenAPI document.

let openapi = null;

async function openReference() {
  const dialog = $('reference');
  if (dialog.open) return;
  const body = $('reference-body');
  dialog.showModal();
  if (openapi) return;
  body.replaceChildren(make('p', { className: 'hint', textContent: 'Loading…' }));
  try {
    openapi = (await read(new URL('openapi.json', PAGE).href)).value;
    body.replaceChildren(...operations(openapi).map(operationView));
  } catch (error) {
    body.replaceChildren(make('div', { className: 'error-box' }, icon('alert'),
      make('div', { textContent: error.message })));
  }
}

function leaveReference() {
  if (location.hash === '#api') history.replaceState(null, '', location.pathname + location.search);
}

const METHODS = ['get', 'post', 'put', 'delete'];

function operations({ paths }) {
  return Object.entries(paths).flatMap(([path, item]) => METHODS.filter((method) => item[method])
    .map((method) => {
      const parameters = [...(item.parameters || []), ...item[method].parameters];
      return { method, path, ...item[method], parameters };
    }));
}

// Resolves a `$ref` and adds its name.
function resolve(part) {
  if (!part?.$ref) return part || {};
  const steps = part.$ref.split('/').slice(1);
  return { name: steps.at(-1), ...steps.reduce((value, step) => value[step], openapi) };
}

function operationView({ method, path, summary, parameters, requestBody, responses }) {
  const named = parameters.map(resolve);
  const body = requestBody && resolve(requestBody.content['application/json'].schema);
  return make('details', { className: 'call', name: 'call' },
    make('summary', {},
      make('span', { className: `method ${method}`, textContent: method.toUpperCase() }),
      make('code', { textContent: path }),
      make('span', { className: 'hint', textContent: summary })),
    make('div', { className: 'about' },
      ...named.length ? [make('h3', { textContent: 'Parameters' }), definitions(named.map((one) =>
        [one.name, one.in, typeText(one.schema), one.description, one.required]))] : [],
      ...body ? [make('h3', { textContent: 'Body' }), bodyDefinitions(body)] : [],
      make('h3', { textContent: 'Responses' }),
      definitions(Object.entries(responses).map(([status, response]) => responseRow(status, resolve(response)))),
      make('h3', { textContent: 'Try it' }),
      tryView(method, path, body)));
}

function responseRow(status, { description, content = {}, headers = {} }) {
  const [[type, { schema }] = [null, {}]] = Object.entries(content);
  const names = Object.keys(headers).filter((name) => name !== 'x-request-id');
  const what = [description, names.length && `headers: ${names.join(', ')}`].filter(Boolean).join('; ');
  return [status, '', type ? (type === 'application/json' ? typeText(schema) : type) : 'no body', what];
}

const bodyDefinitions = ({ properties, required = [] }) => definitions(
  Object.entries(properties).map(([name, schema]) =>
    [name, '', typeText(schema), resolve(schema).description, required.includes(name)]));

function definitions(lines) {
  const item = ([name, where, type, text, required]) => make('div', {},
    make('dt', {}, make('code', { textContent: name }),
      where && make('span', { className: 'hint', textContent: ` ${where}` }),
      required && make('span', { className: 'needed', textContent: ' required' })),
    make('dd', {}, make('span', { textContent: type }),
      text && make('span', { className: 'hint', textContent: text })));
  return make('dl', { className: 'definitions' }, ...lines.map(item));
}

// A schema as a short text.
function typeText(schema) {
  const one = resolve(schema);
  if (one.oneOf) return one.oneOf.map(typeText).join(', or ');
  if (one.name) return one.name;
  if (one.enum) return one.enum.join(' | ');
  if (one.type === 'array') return `a list of ${typeText(one.items)}`;
  const bounds = [
    one.format,
    one.minLength && one.maxLength ? `${one.minLength} to ${one.maxLength} characters`
      : one.maxLength && `at most ${one.maxLength} characters`,
    one.minimum != null && one.maximum != null ? `${one.minimum} to ${one.maximum}`
      : one.minimum != null && `at least ${one.minimum}`,
    one.const != null && `always ${one.const}`,
  ].filter(Boolean);
  return [[one.type].flat().filter(Boolean).join(' or ') || 'anything', ...bounds].join(', ');
}

// A curl command for this deployment, to copy.
function tryView(method, path, body) {
  const url = new URL(path.slice(1).replace('{id}', 'ID'), PAGE).href;
  const line = [
    'curl -i',
    method !== 'get' && `-X ${method.toUpperCase()}`,
    needsLogin(method.toUpperCase(), url) && '-H "Authorization: Bearer $TOKEN"',
    body && `-H 'Content-Type: application/json' -d '{"name":"Desk lamp","category":"Lighting","price":49.90}'`,
    `'${url}'`,
  ].filter(Boolean).join(' ');
  return make('div', { className: 'line' }, make('code', { textContent: line }), make('button', {
    className: 'button quiet square', type: 'button', 'aria-label': 'Copy the command', title: 'Copy',
    onclick: () => copyText(line, 'Command copied'),
  }, icon('copy')));
}
