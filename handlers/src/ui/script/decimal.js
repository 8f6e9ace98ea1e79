// Prices. They are always text, since a binary float cannot represent them exactly.

// Parses JSON and keeps every number as the text that was sent.
function readJson(text) {
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
  return JSON.parse(text.replace(token, (found) => (found[0] === '"' ? found : `"${found}"`)));
}

// A number in canonical form: no exponent, no leading or trailing zeros. Null if it is not a price.
function plainDecimal(text) {
  const parts = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(String(text).trim());
  if (!parts) return null;
  const fraction = parts[2] || '';
  const digits = parts[1] + fraction;
  const point = digits.length - fraction.length + Number(parts[3] || 0);
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const rest = padded.slice(at).replace(/0+$/, '');
  return rest ? `${whole}.${rest}` : whole;
}

function comparePrices(a, b) {
  const scaled = (price) => {
    const [whole, rest = ''] = (plainDecimal(price) || '0').split('.');
    return BigInt(whole + rest.padEnd(8, '0').slice(0, 8));
  };
  const [x, y] = [scaled(a), scaled(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

// Shows every digit, and at least two after the decimal point.
function showPrice(price) {
  const plain = plainDecimal(price);
  if (plain === null) return String(price);
  const [whole, rest = ''] = plain.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest.padEnd(2, '0')}`;
}
