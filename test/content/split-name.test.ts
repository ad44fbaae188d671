import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitName } from '../../src/content/split-name.ts';

describe('splitName', () => {
  const cases: [lang: string, name: string, ...split: string[]][] = [
    ['en', 'StatefulSet', 'Stateful Set'],
    ['de', 'StatefulSet', 'Stateful Set'],
    ['ja', 'CustomResourceDefinition', 'Custom Resource Definition'],
    ['en', 'the WebCrawler robot', 'the Web Crawler robot'],
    ['en', 'autoscaling', 'auto-scaling'],
    ['it', 'Autoscaling', 'Auto-scaling'],
    ['de', 'Mikroservice und Microservice', 'Mikroservice und Micro-service'],
    ['en', 'multilayer perceptron', 'multi-layer perceptron'],
    ['fr', 'préprocesseur, preprocesseur', 'préprocesseur, pre-processeur'],
    ['en', 'SHA-1', 'SHA1'],
    ['es', 'UTF8', 'UTF-8'],
    ['en', 'whitespace', 'white-space'],
    ['en', 'checkout', 'check-out'],
    ['en', 'datasets'],
    ['en', 'DevOps', 'Dev Ops'],
    ['en', 'dataset', 'data-set'],
    ['en', 'Whitespace character', 'White-space character'],
  ];
  for (const [lang, name, ...split] of cases) {
    it(`makes ${split.join(', ') || 'nothing'} of "${name}" in ${lang}`, () =>
      assert.deepEqual(splitName(name, lang), split));
  }

  for (const name of [
    'iOS',
    'McDonald',
    'GraphQL',
    'XMLHttpRequest',
    'metal',
    'interim',
    'PREFIX',
    'server',
    'interface',
    'S3',
    'IPv4',
    'H264',
    'WIN32API',
    'up',
    '',
  ]) {
    it(`leaves "${name}" whole`, () => assert.deepEqual(splitName(name, 'en'), []));
  }

  it('keeps compounds of other languages', () =>
    assert.deepEqual(splitName('Dateiname', 'de'), []));
});
