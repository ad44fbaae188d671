import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTitle } from '../../src/content/title.ts';

describe('readTitle', () => {
  const secondNames: [name: string, second: string][] = [
    ['Largest Contentful Paint', 'LCP'],
    ['LCP', 'Largest Contentful Paint'],
    ['Application programming interface', 'API'],
    ['Representational State Transfer', 'REST'],
    ['Software as a Service', 'SaaS'],
    ['Denial of Service', 'DoS'],
    ['Time to First Byte', 'TTFB'],
    ['Extensible Markup Language', 'XML'],
    ['Cross-site scripting', 'XSS'],
    ['Cross-site request forgery', 'CSRF'],
    ['Continuous integration', 'ci'],
    ['WebAssembly', 'WASM'],
    ['Kubernetes', 'K8s'],
    ['Internationalization', 'i18n'],
    ['Peer-to-peer', 'P2P'],
  ];
  for (const [name, second] of secondNames) {
    it(`takes "${name} (${second})" for two names`, () =>
      assert.deepEqual(readTitle(`${name} (${second})`), { names: [name, second] }));
  }

  const senses: [title: string, name: string, sense: string][] = [
    ['Node (networking)', 'Node', 'networking'],
    ['Key (keyboard)', 'Key', 'keyboard'],
    ['Block (CSS)', 'Block', 'CSS'],
    ['AI (video games)', 'AI', 'video games'],
    ['IP (Internet)', 'IP', 'Internet'],
    ['A (b) (c)', 'A (b)', 'c'],
    ['ノード（ネットワーク）', 'ノード', 'ネットワーク'],
  ];
  for (const [title, name, sense] of senses) {
    it(`takes "${title}" for a name and its sense`, () =>
      assert.deepEqual(readTitle(title), { names: [name], sense }));
  }

  for (const title of [
    'Docker',
    'Pod(s)',
    'print()',
    '(a)',
    'a (b',
    'a b)',
    'a ()',
    'a (b) c',
    '',
  ]) {
    it(`takes "${title}" for one name`, () =>
      assert.deepEqual(readTitle(title), { names: [title] }));
  }
});
