import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number of nouns and adjectives: -o/-i, -a/-e, -e/-i, -a/-i, with -co/-chi, -go/-ghi, -io/-i, -cia/-ce, and -s of
 * English words. As -e and -i belong to several classes, all vowels go.
 *
 * Left out: the vowel of nouns that were made from participles, because "risposta" and "chiamata" are not what is
 * "risposto" or "chiamato"; verbs, but for those in -a, -e, -i and -o that read like the noun: "controlla", "controllo".
 *
 * After Luca Serianni, Grammatica italiana: number of nouns and adjectives.
 */
export const italian: Endings = {
  rules:
    'a e i o s ss>ss io ia ie he hi ' +
    'ata>aa ate>aa esta>ea este>ea osta>oa oste>oa elta>ea elte>ea olta>oa olte>oa',
  min: 3,
};
