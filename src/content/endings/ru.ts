import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns of the three declensions and of adjectives, participles among them; the vowels that come
 * and go before -к, -ц, -н and -л: "список", "ссылок", "столбец", "уровень", "чисел".
 *
 * -ение and -ание keep their и, because "обновление" is not what is "обновлён"; what has -ем or -им in its stem keeps
 * it: "систем", "объём", "псевдоним".
 *
 * Left out: short adjectives and adverbs but for -о; "имя", "имени"; verbs. "технология" and "технолог" are not told from each other.
 *
 * After Русская грамматика (ed. Н. Ю. Шведова, 1980): declension of nouns and adjectives.
 */
export const russian: Endings = {
  rules:
    'а я о е ы и у ю ь ои еи ом ем ам ям ами ями ах ях ов ев ью ' +
    'ия ие ии ию ием:2 иеи иям иями иях иев ья ье ьи ьев ьеи ьям ьями ьях ' +
    'ыи ая яя ое ее ые ого его ому ему ым им ых их ыми ими ую юю ' +
    'ение>ени ения>ени ению>ени ением>ени ении>ени ениям>ени ениями>ени ениях>ени ' +
    'ание>ани ания>ани анию>ани анием>ани ании>ани аниям>ани аниями>ани аниях>ани ' +
    'дем>дем тем>тем тему>тем ъем:1>ъем жим:2>жим оним>оним ' +
    'ок>к поток:0>поток строк:0>строк ек>к отек>отек век>век еек:2>еик оек>оик ец>ц лец>льц сел:2>сл зел:1>зл окон:0>окн вень:2>вн',
  min: 3,
  alike: 'ё',
};
