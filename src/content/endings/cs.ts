import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns of all genders and of adjectives; the e that comes and goes before -k, -c, -l, -n: "řádek",
 * "značek", "sloupec", "čísel", "úroveň"; c for k and z for h: "tabulce", "blocích", "úloze". Nouns in -em and -éma lose
 * it in all forms: "systém", "schéma"; those in -us and -um, too: "cyklus", "centrum".
 *
 * -ení and -ání keep their í, because "nastavení" is not what is "nastaven".
 *
 * Left out: -ovi and -ové of persons, because "souborové" is an adjective; -ám but after letters that begin no noun in
 * -am; c for k after n, because "instance" has its own; ů for o; verbs.
 *
 * After Příruční mluvnice češtiny (eds. P. Karlík, M. Nekula, Z. Rusínová): declension.
 */
export const czech: Endings = {
  rules:
    'a e i y o u ou em um im ym ech ach ich ych ami emi imi ymi mi eho iho emu imu us ' +
    'emy emem emum emech ema emat ematu ematem emata ematum ematech ematy zim:2>zim onym>onym gram>gram ' +
    'kam>k tam>t ram>r lam>l enam>en inam>in onam>on ' +
    'eni>eni enim>eni enich>eni enimi>eni ani>ani anim>ani anich>ani animi>ani ' +
    'ccich>ck ocich:2>ok dcich:2>dk lce>lk zce>zk cce>ck tce>tk dce>dk oze:2>oh ' +
    'ek>k ec>c ven>vn sel:2>sl zel:1>zl oken:0>okn token:0>token del>dl aken>akn',
  min: 3,
  alike: 'ďéňť',
};
