import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns of all genders and of adjectives; the e that comes and goes before -k, -ł, -ń, -r:
 * "wątek", "etykietek", "węzeł", "stopień", "klaster"; hard consonants before -e: "kliencie", "kodzie", "serwerze",
 * "module", "bibliotece". Nouns in -em lose it in all forms: "system", "problem".
 *
 * Participles in -any keep it, because "skalowanie" is not what is "skalowany".
 *
 * Left out: plurals of persons, "programiści"; -arz/-arze and -ale of places, because "formularze" and "terminale" are
 * plurals; -tce of -tca; ą for ę; verbs.
 *
 * After Jan Tokarski, Fleksja polska: declension of nouns and adjectives.
 */
export const polish: Endings = {
  rules:
    'a e i y o u ie ia ii iu io iow ium ow owi owie em iem om iom ami iami ach iach ' +
    'ego iego emu iemu ej iej ym im ych ich ymi imi ' +
    'emem emie emy emow emowi emom emami emach ziom:2>ziom ' +
    'any:4>any ana:4>any ane:4>any anego:4>any anemu:4>any anym:4>any anej:4>any anych:4>any anymi:4>any iana>ian iany>ian iane>ian ' +
    'ncie>nt acie>at kcie>kt orcie>ort odzie:1>od adzie>ad erze>er orze>or urze>ur trze>tr ' +
    'ule>uł ce>k ace>ac ice>ic ek>k otek>otek eł>ł okien:0>okn pien>pn ster>str niec:2>nc',
  min: 3,
  alike: 'ćńóśź',
};
