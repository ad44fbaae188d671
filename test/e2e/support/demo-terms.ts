/** Pages of the demo, each with a term to open there; the articles that are left out are like the one. */
export const DEMO_TERMS: Record<string, string> = {
  'index.html': 'WASI',
  'articles/index.html': 'WASI 0.3',
  'articles/wasm-at-the-edge.html': 'component model',
  'services.html': 'Core Web Vitals',
  'glossary/index.html': 'ahead-of-time compilation',
  'glossary/kubernetes/': 'containers',
  'elements.html': 'service mesh',
  'reading.html': 'load balancer',
  'german.html': 'hydraulischen Abgleichs',
  'arabic.html': 'نظام أسماء النطاقات',
  'raw.html': 'rolling update',
  'hostile.html': 'load balancer',
};
