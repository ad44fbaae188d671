import type { Endings } from '../../core/matcher/endings.ts';

/**
 * The chain behind a noun: plural, possessive of the third person and of what is yours or ours, case, -ki and the
 * copula -dir, with vowel harmony and the softening of k and p. A final vowel is taken off with them, for what looks
 * like a possessive or a dative may be part of the word and the other way round.
 *
 * Left out: derivation (-li, -lik, -ci, -siz), and the possessives -im and -in, as many nouns end so.
 *
 * After Aslı Göksel and Celia Kerslake, Turkish: A Comprehensive Grammar (2005), chapters 6 to 8.
 */
export const turkish: Endings = {
  min: 3,
  times: 6,
  rules:
    'lar:2 ler:2 ı i u a e sı si su ya:4 ye:4 yı:4 yi:4 yu:4 ' +
    'ını ini unu ına ine una ında inde unda ından inden undan ının inin unun ıyla iyle uyla yla yle la:4 le:4 ' +
    'sını sini sunu sına sine suna sında sinde sunda sından sinden sundan sının sinin sunun ' +
    'da de ta te dan den tan ten ın in un nın:4 nin:4 nun:4 an>a en>e ' +
    'daki deki taki teki ındaki indeki undaki ınız iniz unuz ımız imiz umuz nız niz mız miz ' +
    'dır dir dur tır tir tur ag>ak ıg>ık ig>ik ug>uk eg>ek b:3>p agı:0>ag agın:0>ag agda:0>ag as>a es>e is>i us>u ıs>ı ata>at ıta>ıt uta>ut ota>ot ete>et ite>it ute>ut ote>ot',
};
