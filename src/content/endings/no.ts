import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Definite forms and plurals of nouns in both written norms, genitives; adjectives in -e; doubled m.
 *
 * Left out: vowels that go before -l and -r ("nøkkel", "nøkler"); verbs.
 *
 * After Jan Terje Faarlund, Svein Lie and Kjell Ivar Vannebo, Norsk referansegrammatikk (1997).
 */
export const norwegian: Endings = {
  rules:
    'a e en et er ar ne ene ane s as es ens ets ers ars enes anes ss>ss ' +
    'mma>m mmen>m mmet>m mmer>m mmene>m mmar>m mmane>m',
  min: 3,
  times: 2,
};
