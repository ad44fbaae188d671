import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns and adjectives, the vowels that come and go before -к, -ц, -л, о for і, к for ц.
 *
 * After М. Я. Плющ, "Граматика української мови", on the declension of nouns and adjectives.
 */
export const ukrainian: Endings = {
  rules:
    'а я о е є и і у ю ь ою ею єю ом ем єм ам ям ами ями ах ях ів ев ові еві єві еи ' +
    'ія іі іи ію ією іям іями іях іів ' +
    'ии ого ього ому ьому им ім ьою их іх ими іми оі ьоі іи ' +
    'оєм оів оям оями оях ано>ано ено>ено ань>анн ень>енн інь>інн вень>вн ' +
    'ість>ост істю>ост тік:2>ток бір:1>бор хід:0>ход ці>к иці>иц ' +
    'ок>к ець>ц зол:2>зл сел:2>сл ікон:1>ікн рхів:0>рхів',
  min: 3,
  alike: 'їй',
};
