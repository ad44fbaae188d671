import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns of all genders and of adjectives; -μα, -ματος; the stress that moves.
 *
 * Left out: verbs.
 *
 * After David Holton, Peter Mackridge and Irene Philippaki-Warburton, Greek: A Comprehensive Grammar (2nd edition, 2012).
 */
export const greek: Endings = {
  rules:
    'α ασ ε εσ η ησ ο οσ ου ουσ οι ων ι ισ εισ εων εωσ ιο ιου ια ιασ ιεσ ιων ιοσ ιοι ιουσ ' +
    'μα>μ ματοσ>μ ματα>μ ματων>μ',
  min: 3,
  alike: 'άέήίόύώϊϋΐΰ',
};
