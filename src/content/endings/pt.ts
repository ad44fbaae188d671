import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number of nouns and adjectives: -s, -es after r, s and z, -ão/-ões and -ães, -l/-is and -il/-eis, -m/-ns. Words like
 * "token" that keep their n go with those in -m.
 *
 * Left out: gender, because "porta" is no "porto" and "chamada" is not what is "chamado"; verbs. No letter may lose its
 * accent, or "nó" would be "no" and "referência" would be "referencia".
 *
 * After Celso Cunha and Lindley Cintra, Nova gramática do português contemporâneo: number.
 */
export const portuguese: Endings = {
  rules:
    's ss>ss res>r re>r ses>s se>s zes:2>z ze>z oes>ao aes>ao ' +
    'ais>al eis>el ois>ol uis>ul is>el il>el ns>m n>m',
  min: 3,
};
