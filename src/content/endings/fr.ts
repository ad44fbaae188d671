import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number of nouns and adjectives: -s, -al/-aux, -ail/-aux, -eau/-eaux, -yau/-yaux, -eu/-eux.
 *
 * Left out: gender, because "porte" is no "port" and "donnée" is not what is "donné", and a term keeps the gender of
 * its noun; -oux, of seven words; verbs. No letter may lose its accent, or "basé" would be "base".
 *
 * After Maurice Grevisse and André Goosse, Le bon usage: the plural of nouns and adjectives.
 */
export const french: Endings = {
  rules: 's ss>ss aux>al eau>eal yau:2>yal ail>al ails>al eux:1>eu',
  min: 3,
};
