import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns of the four declensions and of adjectives, participles among them; the vowels that come
 * and go before -к, -ц, -н and -л: "рядок", "помилок", "стовпець", "рівень", "вузол"; і for о and е in closed syllables
 * of frequent endings: -ість, -тік, -бір, -хід; ц for к: "помилці"; double consonants: "моделлю", "значень".
 *
 * -ання and -ення keep both н, because "виконання" is not what is "виконане" or was "виконано"; what has -ем, -ам or
 * -ім in its stem keeps it: "систем", "програм", "псевдонім".
 *
 * Left out: -ові, -еві of the dative but for -ачеві, because "базові" and "мережеві" are adjectives; з for г and с for
 * х, because "базі" is of "база"; plurals of -ець in -вці and -нці, because of -вка and -нка; "ім’я"; verbs.
 *
 * After М. Я. Плющ, Граматика української мови: declension of nouns and adjectives.
 */
export const ukrainian: Endings = {
  rules:
    'а я о е є и і у ю ь ою ею єю ом ем єм ам ям ами ями ах ях ів ев еи ачеві>ач ' +
    'ія іі іи ію ією ієм іям іями іях іів ' +
    'ии ого ього ому ьому им ім ьою их іх ими іми оі ьоі ' +
    'оєм оів оям оями оях ано>ано ено>ено ань>анн ень>енн інь>інн вень:2>вн ' +
    'ість>ост істю>ост тік:2>ток бір:1>бор хід:1>ход ці>к иці>иц ллю>л ' +
    'дем>дем тем>тем блем>блем грам>грам грами>грам жим:2>жим онім>онім ' +
    'ок>к ець>ц зол:2>зл сел:2>сл ікон:1>ікн рхів:2>рхів',
  min: 3,
};
