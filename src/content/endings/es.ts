import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number of nouns and adjectives: -s, -es, -z/-ces. As -es stands both for -e and -s and for -es, -e is taken off, too.
 *
 * Accents come and go with the number of syllables: "función", "funciones", but "imagen", "imágenes".
 *
 * Left out: gender, because "puerta" is no "puerto" and "llamada" is not what is "llamado"; nouns in -s with stress on
 * the end, like "interés", as "-es" would have to be taken off twice; verbs.
 *
 * After Real Academia Española, Nueva gramática de la lengua española: number.
 */
export const spanish: Endings = {
  rules: 's ss>ss es e ces>z ce>z',
  min: 3,
  alike: 'áéíóú',
};
