import type { Endings } from '../../core/matcher/endings.ts';
import { english } from './en.ts';

/**
 * Number and oblique case of nouns, and the plurals of English words, in Devanagari and in Latin letters.
 *
 * Left out: feminines in -ी beside masculines in -ा; verbs.
 *
 * After Yamuna Kachru, Hindi (2006), chapter 4.
 */
export const hindi: Endings = {
  rules: `${english.rules} ा े ों ें ओं एं एँ ाओं ाएं ाएँ ियों>ि ियां>ि ियाँ>ि ी>ि ्स ्सों`,
  min: 3,
};
