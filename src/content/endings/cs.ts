import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and numbers of nouns and adjectives, the e that comes and goes before -k, -c, -l, -n, and k for c.
 *
 * After "Příruční mluvnice češtiny" (P. Karlík, M. Nekula, Z. Rusínová, eds.), on declension.
 */
export const czech: Endings = {
  rules:
    'a e i y o u ou em um am im ym ech ach ich ych ami emi imi ymi mi eho iho emu imu ovi ove us ' +
    'eni>eni enim>eni enich>eni enimi>eni ani>ani anim>ani anich>ani animi>ani ' +
    'cich>k lce>lk zce>zk cce>ck tce>tk dce>dk oze>oh ' +
    'ek>k ec>c ven>vn sel:2>sl zel:1>zl aken>akn token:0>token oken:0>okn',
  min: 3,
  alike: 'áčďéěíňóřšťúůýž',
};
