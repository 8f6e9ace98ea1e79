const $ = (css) => document.querySelector(css);
const $$ = (css) => [...document.querySelectorAll(css)];
const text = (css) => $(css)?.textContent.trim() ?? null;
const value = (css) => $(css)?.value ?? null;
const count = (css) => $$(css).length;
// Whether the list is being loaded; null before the script of the page has run.
const busy = () => ({ true: true, false: false })[$('#list')?.getAttribute('aria-busy')] ?? null;
const names = () => $$('#rows tr[data-id] .name').map((link) => link.textContent);
// The name of the product whose row has this number.
const row = (number) => $$('#rows tr[data-id]')[number];
const shown = (css) => $(css)?.checkVisibility() ?? false;
const hasFocus = (css) => document.activeElement === $(css);
const loaded = (css) => Boolean($(css)?.complete && $(css).naturalWidth);
const values = () => ['#name', '#product-category', '#price', '#description'].map(value);
const field = (name) => new URLSearchParams(location.search).get(name);
const scrollsSideways = () => document.documentElement.scrollWidth > innerWidth;
// The requests of the page that change something or upload.
const requests = (part) => performance.getEntriesByType('resource')
  .map((entry) => entry.name).filter((name) => name.includes(part)).length;
// The controls and texts that are partly outside of the window, or of their dialog.
const outside = () => $$('a, button, input, select, textarea, h1, h2, p, label, legend, td, th, code')
  .filter((each) => each.checkVisibility({ opacityProperty: true }) && !each.closest('.unseen, .toast, thead'))
  .filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    const clipped = each.closest('.tag, .name, .description');
    return width > 1 && !clipped && (left < -0.5 || right > innerWidth + 0.5);
  })
  .map((each) => each.id || `${each.tagName} ${each.className} ${each.textContent.slice(0, 30)}`);
// The longest duration of a transition or an animation, in seconds.
const slowest = () => Math.max(...$$('*').flatMap((each) => ['', '::before', '::after', '::backdrop']
  .flatMap((pseudo) => {
    const { transitionDuration, animationDuration } = getComputedStyle(each, pseudo || undefined);
    return `${transitionDuration},${animationDuration}`.split(',').map((text) => parseFloat(text) || 0);
  })));
