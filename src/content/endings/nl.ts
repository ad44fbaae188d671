import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Plurals in -en and -s, adjectives in -e, with what they do to spelling: doubled consonants ("vlakken"), vowels that
 * are written once ("knopen", of "knoop"), v and z for f and s ("actieve", "huizen").
 *
 * Left out: diminutives; vowels that become long in the plural but for a few ("paden").
 *
 * After Walter Haeseryn and others, Algemene Nederlandse Spraakkunst (2nd edition, 1997), chapters 3 and 6.
 */
export const dutch: Endings = {
  min: 0,
  times: 3,
  rules:
    'en:3>e e:3 s ss>ss as>as is>is os>os us>us oces>oces cces>cces dres>dres eeks>eeks ijs>ijs kans>kans lans>lans mens>mens lens>lens ' +
    'bbe>b dde>d ffe>f gge>g kke>k lle>l mme>m nne>n ppe>p rre>r sse>s tte>t ' +
    'abe>aab ade>aad age>aag ake>aak ale>aal ame>aam ane>aan ape>aap are>aar ase>aas ate>aat ave>aaf aze>aas ' +
    'ede>eed eke>eek ele>eel eme>eem ene>een ere>eer ete>eet eve>eef eze>ees ' +
    'obe>oob ode>ood oge>oog oke>ook ole>ool ome>oom one>oon ope>oop ore>oor ote>oot oze>oos ove>oof ' +
    'ure>uur ute>uut eure>eur oute>out uite>uit tore>tor sore>sor ntore>ntoor ' +
    'oede>oed oeke>oek oele>oel oeme>oem oene>oen oere>oer oete>oet ' +
    'iede>ied ieke>iek iele>iel iene>ien iere>ier iete>iet ieve>ief ieze>ies ijve>ijf ijze>ijs uize>uis euze>eus lve>lf rve>rf ' +
    'hede>heid pade>pad wege>weg dage>dag slote>slot lede>lid ikele>ikel ddele>ddel',
};
