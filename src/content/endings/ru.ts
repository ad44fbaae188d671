import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns and adjectives, and the vowels that come and go before -к, -ц, -л.
 *
 * After "Русская грамматика" (Н. Ю. Шведова, ed.), on the declension of nouns and adjectives.
 */
export const russian: Endings = {
  rules:
    'а я о е ы и у ю ь ои еи ом ем ам ям ами ями ах ях ов ев ью ' +
    'ия ие ии ию ием иеи иям иями иях иев ья ье ьи ьев ьеи ьям ьями ьях ' +
    'ыи ая яя ое ее ые ого его ому ему ым им ых их ыми ими ую юю ' +
    'ок>к поток:0>поток чек>чк еек:2>еик оек>оик ец>ц лец>льц зел:1>зл сел:2>сл вень>вн окон:0>окн',
  min: 3,
  alike: 'ёй',
};
