import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHandler } from '../../src/edge/handler.ts';
import type { EdgeOptions } from '../../src/edge/options.ts';
import { createOrigins } from '../../src/edge/origin/origins.ts';

describe('origins', () => {
  const refused = [
    'ftp://example.org',
    'javascript:alert(1)',
    'example.org',
    'https://user:secret@example.org',
    'https://example.org/path',
    'https://example.org/?a',
    'http://localhost:3000',
    'http://LOCALHOST.',
    'http://app',
    'http://a.localhost',
    'http://metadata.google.internal',
    'http://printer.local',
    'http://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f.0.0.1',
    'http://0177.0.0.1',
    'http://0.0.0.0',
    'http://10.1.2.3',
    'http://100.64.0.1',
    'http://100.100.100.200',
    'http://169.254.169.254',
    'http://172.31.255.255',
    'http://192.168.0.1',
    'http://198.18.0.1',
    'http://224.0.0.1',
    'http://255.255.255.255',
    'http://１２７.0.0.1',
    'http://[::1]',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:a9fe:a9fe]',
    'http://[64:ff9b::7f00:1]',
    'http://[fe80::1]',
    'http://[fc00::1]',
    'http://[fd00:ec2::254]',
    'http://[2002:7f00:1::]',
    'http://[2001:db8::1]',
  ];
  for (const origin of refused) {
    it(`cannot be ${origin}`, () => {
      assert.throws(() => createOrigins({ '*': origin }), {
        name: 'TypeError',
        message: /^origins\["\*"\]/,
      });
    });
  }
  for (const origin of [
    'https://example.org',
    'http://93.184.215.14:8080/',
    'https://[2606:2800:21f::1]',
  ]) {
    it(`can be ${origin}`, () => {
      assert.doesNotThrow(() => createOrigins({ '*': origin }));
    });
  }

  it('are checked when the handler is made, not when it is asked', () => {
    const options: EdgeOptions = {
      store: { get: async () => undefined },
      origins: { '*': 'http://10.0.0.1' },
    };
    assert.throws(() => createHandler(options), TypeError);
  });
});
