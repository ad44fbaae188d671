import type { Endings } from '../../core/matcher/endings.ts';
import { primaryLanguage } from '../primary-language.ts';
import { bengali } from './bn.ts';
import { czech } from './cs.ts';
import { german } from './de.ts';
import { greek } from './el.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { finnish } from './fi.ts';
import { french } from './fr.ts';
import { hindi } from './hi.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';
import { norwegian } from './no.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { romanian } from './ro.ts';
import { russian } from './ru.ts';
import { swedish } from './sv.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';

/** Where letters are not Latin, Latin ones spell words of English, with its plurals: "Pods". */
const withEnglish = (endings: Endings): Endings => ({
  ...endings,
  rules: `${endings.rules} s:${english.min} ${english.rules}`,
});

// By primary subtag.
const ENDINGS: ReadonlyMap<string, Endings> = new Map([
  ['bn', withEnglish(bengali)],
  ['cs', czech],
  ['de', german],
  ['el', withEnglish(greek)],
  ['en', english],
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['hi', withEnglish(hindi)],
  ['it', italian],
  ['nb', norwegian],
  ['nl', dutch],
  ['nn', norwegian],
  ['no', norwegian],
  ['pl', polish],
  ['pt', portuguese],
  ['ro', romanian],
  ['ru', withEnglish(russian)],
  ['sv', swedish],
  ['tr', turkish],
  ['uk', withEnglish(ukrainian)],
]);

/**
 * How the words of `lang` (a BCP 47 tag) end. Of other languages it is known only that words which they take from
 * English come with its plurals: "Pods".
 */
export function endingsOf(lang: string): Endings {
  return ENDINGS.get(primaryLanguage(lang)) ?? english;
}
