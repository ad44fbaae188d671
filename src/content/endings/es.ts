import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number of nouns and adjectives: -s, -es, -z/-ces.
 *
 * After Real Academia Española, "Nueva gramática de la lengua española", on number.
 */
export const spanish: Endings = {
  rules: 's ss>ss es e ces>z ce>z',
  min: 3,
  alike: 'áéíóú',
};
