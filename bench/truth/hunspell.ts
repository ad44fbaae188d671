import { readFileSync } from 'node:fs';
import { groupBy } from './group.ts';

/** Makes the inflected forms of words, as a spelling dictionary lists them. All is folded to small letters. */
export interface Inflector {
  /** The word itself and its other forms; empty where the dictionary does not have it. */
  formsOf(word: string): Set<string>;
}

interface Rule {
  flag: string;
  strip: string;
  affix: string;
  /** What the word must end in. */
  fits: RegExp;
  /** Suffixes that may follow this one. */
  next: string;
}

/** A part of a compound has so many letters at least. */
const TAIL = 4;

/**
 * Reads the suffixes and words of a Hunspell dictionary (https://man.archlinux.org/man/hunspell.5). Prefixes are left
 * aside, since they make other words: "happy", "unhappy".
 */
export function readDictionary(affFile: string, dicFile: string): Inflector {
  const { rules, kind, compounds } = readAffixes(readFileSync(affFile, 'utf8'));
  const words = readWords(readFileSync(dicFile, 'utf8'));
  const byFlag = groupBy(rules, ({ flag }) => flag);
  const byAffix = groupBy(rules, ({ affix }) => affix);

  const addForms = (forms: Set<string>, word: string, flags: string, depth: 1 | 2): void => {
    for (const flag of flagsIn(flags, kind)) {
      for (const { strip, affix, fits, next } of byFlag.get(flag) ?? []) {
        if (!word.endsWith(strip) || !fits.test(word)) continue;
        const form = word.slice(0, word.length - strip.length) + affix;
        forms.add(form);
        if (next && depth === 1) addForms(forms, form, next, 2);
      }
    }
  };

  /** The words of the dictionary that `word` may be a form of, with their flags. */
  const basesOf = (word: string): [string, string][] => {
    const bases = (words.get(word) ?? []).map((flags): [string, string] => [word, flags]);
    for (let at = 1; at <= word.length; at++) {
      for (const { flag, strip, fits } of byAffix.get(word.slice(at)) ?? []) {
        const base = word.slice(0, at) + strip;
        if (!fits.test(base)) continue;
        for (const flags of words.get(base) ?? [])
          if (flagsIn(flags, kind).includes(flag)) bases.push([base, flags]);
      }
    }
    return bases;
  };

  const simple = (word: string): Set<string> => {
    const forms = new Set<string>();
    for (const [base, flags] of basesOf(word)) {
      forms.add(base);
      addForms(forms, base, flags, 1);
    }
    return forms;
  };

  return {
    formsOf(word) {
      const forms = simple(word);
      if (forms.size || !compounds) return forms;
      // The last part of a compound is what is inflected.
      for (let at = 3; at <= word.length - TAIL; at++) {
        const tails = simple(word.slice(at));
        if (tails.size) return new Set([...tails].map((tail) => word.slice(0, at) + tail));
      }
      return forms;
    },
  };
}

function readAffixes(aff: string): { rules: Rule[]; kind: string; compounds: boolean } {
  const rules: Rule[] = [];
  const fitting = new Map<string, RegExp>();
  for (const line of aff.split(/\r?\n/)) {
    const [type, flag, strip, ending, condition = '.'] = line.split(/\s+/);
    // The head of a group has a number for its ending, and Y or N for what it strips.
    if (type !== 'SFX' || !flag || !strip || !ending || /^[YN] \d+$/.test(`${strip} ${ending}`))
      continue;
    const [affix = '', next = ''] = ending.split('/');
    let fits = fitting.get(condition);
    if (!fits) fitting.set(condition, (fits = endsIn(condition)));
    rules.push({ flag, strip: orNothing(strip), affix: orNothing(affix), fits, next });
  }
  return {
    rules,
    kind: /^FLAG (\S+)/m.exec(aff)?.[1] ?? 'char',
    compounds: /^COMPOUND(?:BEGIN|FLAG|MIDDLE)/m.test(aff),
  };
}

const orNothing = (affix: string): string => (affix === '0' ? '' : affix.toLowerCase());

// A hyphen between brackets is one of the letters there, and no range.
const endsIn = (condition: string): RegExp =>
  new RegExp(`${condition.toLowerCase().replaceAll('-', String.raw`\-`)}$`);

/** The flags of each word; some stand there twice. */
function readWords(dic: string): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [, written = '', flags = ''] = /^((?:\\\/|[^/\t])+)(?:\/(\S*))?/.exec(line) ?? [];
    const word = written.trim().toLowerCase();
    const known = words.get(word);
    if (known) known.push(flags);
    else words.set(word, [flags]);
  }
  return words;
}

function flagsIn(flags: string, kind: string): string[] {
  if (kind === 'num') return flags.split(',');
  return kind === 'long' ? (flags.match(/../gsu) ?? []) : Array.from(flags);
}
