import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number of nouns and adjectives: -s, -eau/-eaux, -al/-aux, -ail/-aux, -eu/-eux.
 *
 * After M. Grevisse, A. Goosse, "Le bon usage", on the plural.
 */
export const french: Endings = {
  rules: 's ss>ss aux>al eau>eal yau:2>yal ail>al ails>al eux:1>eu',
  min: 3,
  alike: 'éèêîôûç',
};
