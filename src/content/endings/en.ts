import type { Endings } from '../../core/matcher/endings.ts';

/**
 * The number of nouns: -s and -es in their spellings. Singulars in -e lose it where their plural could have come from
 * a word without ("database", "bus": both plurals are in -ses), so that one need not know which it was.
 *
 * Left out: plurals of other kinds ("children", "indices"), which are written forms of a term.
 *
 * After Rodney Huddleston and Geoffrey K. Pullum, The Cambridge Grammar of the English Language (2002), chapter 18.
 */
export const english: Endings = {
  min: 2,
  rules:
    's ss:0>ss sses:0>ss ses>s se>s uses:1>u use:1>u ches>ch che>ch shes>sh she>sh xes>x zes>z ze>z oes>o oe>o ies>y ie>y ' +
    'theses:1>thesi lyses>lysi ias:0>ias vas:0>vas tlas:0>tlas gas:0>gas news:0>news lens:0>lens tps:0>tps',
};
