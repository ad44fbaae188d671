import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number of nouns and adjectives: -o/-i, -a/-e, -e/-i, -co/-chi, -io/-i.
 *
 * After L. Serianni, "Grammatica italiana", on the noun.
 */
export const italian: Endings = {
  rules: 'a e i o s ss>ss io ia ie chi>c che>c ghi>g ghe>g',
  min: 3,
};
