import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns and adjectives, the e that comes and goes before -k, -ł, -r, and soft consonants.
 *
 * After Z. Saloni, M. Świdziński, "Składnia współczesnego języka polskiego", and J. Tokarski, "Fleksja polska".
 */
export const polish: Endings = {
  rules:
    'a e i y o u ie ia iu io ow owi owie em iem om iom ami iami ach iach ' +
    'ego iego emu iemu ej iej ym im ych ich ymi imi ' +
    'ncie>nt acie>at kcie>kt rcie>rt odzie:1>od adzie>ad erze>er orze>or urze>ur trze>tr ' +
    'ule>uł ce>k ace>ac ice>ic ek>k otek>otek pien>pn ster>str zeł:2>zł niec:2>nc seł:2>sł okien:0>okn',
  min: 3,
  alike: 'ąćęńóśźż',
};
