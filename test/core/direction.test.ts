import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/core/direction.ts';

describe('directionOf', () => {
  const CASES: Record<string, string[]> = {
    rtl: ['ar', 'he', 'fa-IR', 'ur', 'AR-EG', 'az-Arab', 'pa-arab-PK', 'yi'],
    ltr: ['en', 'de-AT', 'ku-Latn', 'ar-Latn', 'ja', 'zh-Hant', 'arn', ''],
  };
  for (const [direction, tags] of Object.entries(CASES))
    for (const tag of tags)
      it(`"${tag}" runs ${direction}`, () => assert.equal(directionOf(tag), direction));
});
