// How this page's reads used the cache, by the header `X-Cache`. Shown in the footer.

const OUTCOMES = { hit: ['hit', 'hits'], miss: ['miss', 'misses'], bypass: ['bypass', 'bypasses'] };
// The median is that of the last reads.
const TIMES_MAX = 200;
const usage = new Map(Object.keys(OUTCOMES).map((outcome) => [outcome, { count: 0, times: [] }]));

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function usageText() {
  const all = [...usage.values()].reduce((sum, { count }) => sum + count, 0);
  if (!all) return '';
  const parts = [...usage].filter(([, { count }]) => count).map(([outcome, { count, times }]) =>
    `${count} ${OUTCOMES[outcome][count === 1 ? 0 : 1]} in ${Math.round(median(times))} ms`);
  const ratio = Math.round((usage.get('hit').count / all) * 100);
  return `Cache hits: ${ratio} % of ${all} ${all === 1 ? 'read' : 'reads'} (${parts.join(', ')})`;
}

// In a stack without a cache every outcome is `off`: then the footer shows nothing.
function countRead(outcome, milliseconds) {
  const reads = usage.get(outcome);
  if (!reads) return;
  reads.count += 1;
  reads.times.push(milliseconds);
  if (reads.times.length > TIMES_MAX) reads.times.shift();
  $('usage').textContent = usageText();
}

