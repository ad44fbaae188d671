import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number of nouns and adjectives: -s, -es after r, s and z, -ão/-ões, -l/-is, -m/-ns.
 *
 * After C. Cunha, L. Cintra, "Nova gramática do português contemporâneo", on number.
 */
export const portuguese: Endings = {
  rules:
    's ss>ss res>r re>r ses>s se>s zes>z ze>z oes>ao aes>ao ' +
    'ais>al eis>el ois>ol uis>ul is>el il>el ns>m n>m',
  min: 3,
  alike: 'áâãéêíóôõú',
};
