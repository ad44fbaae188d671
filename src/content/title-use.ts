import { isAcronym } from './acronym.ts';
import { nameKey } from './name-key.ts';
import type { SourceEntry } from './source.ts';
import { splitTitle, type TitleContext } from './title.ts';

/** What an entry is called. */
export type Named = Pick<SourceEntry, 'id' | 'term' | 'aliases' | 'abbreviation' | 'lang'>;

/** Knows of each entry what the other titles of its language say about its own. */
export type TitleUse = (entry: Named) => TitleContext;

/** What stands in parentheses, and what before it, by the entries that have it so. */
interface Uses {
  /** Who has this as a whole name. */
  whole: Owners;
  /** Who has it before parentheses. */
  outer: Owners;
  /** Who has it in them, and behind which names. */
  inner: Owners;
  namesOf: Map<string, string[]>;
}

type Owners = Map<string, Set<string>>;

/** As an author writes them: the title, the abbreviation, the aliases. */
export const titlesOf = ({ term, abbreviation, aliases = [] }: Named): string[] => [
  term,
  ...(abbreviation === undefined ? [] : [abbreviation]),
  ...aliases,
];

/**
 * What the titles of a glossary say about each other. What stands in parentheses tells names apart, and is no other name,
 * - if another entry is called that: "Block (CSS)" beside "CSS";
 * - if another entry has the same name: "Node (сеть)" beside "Node (DOM)" or "Node";
 * - if several entries have it: "Selector (CSS)" and "Block (CSS)". Of two acronyms may be alike, though: "(CD)".
 */
export function createTitleUse(entries: Iterable<Named>, lang: string): TitleUse {
  const byLanguage = new Map<string, Uses>();
  const langOf = (entry: Named): string => (entry.lang ?? lang).toLowerCase();
  for (const entry of entries) {
    const its = langOf(entry);
    let uses = byLanguage.get(its);
    if (!uses) byLanguage.set(its, (uses = createUses()));
    for (const title of titlesOf(entry)) note(uses, entry.id, title);
  }
  return (entry) => {
    const uses = byLanguage.get(langOf(entry)) ?? createUses();
    return {
      lang: entry.lang ?? lang,
      tellsApart(name, inner) {
        const [outerKey, innerKey] = [nameKey(name), nameKey(inner)];
        return (
          isOthers(uses.whole.get(innerKey), entry) ||
          isOthers(uses.whole.get(outerKey), entry) ||
          isOthers(uses.outer.get(outerKey), entry) ||
          isQualifier(uses, innerKey, inner)
        );
      },
      isTaken: (name) => isOthers(uses.whole.get(nameKey(name)), entry),
    };
  };
}

const createUses = (): Uses => ({
  whole: new Map(),
  outer: new Map(),
  inner: new Map(),
  namesOf: new Map(),
});

function note({ whole, outer, inner, namesOf }: Uses, id: string, title: string): void {
  const parentheses = splitTitle(title);
  if (!parentheses) {
    add(whole, nameKey(title), id);
    return;
  }
  const key = nameKey(parentheses.inner);
  add(outer, nameKey(parentheses.outer), id);
  add(inner, key, id);
  const names = namesOf.get(key);
  if (names) names.push(parentheses.outer);
  else namesOf.set(key, [parentheses.outer]);
}

function add(owners: Owners, key: string, id: string): void {
  const its = owners.get(key);
  if (its) its.add(id);
  else owners.set(key, new Set([id]));
}

const isOthers = (owners: ReadonlySet<string> = new Set(), { id }: Named): boolean =>
  owners.size > (owners.has(id) ? 1 : 0);

function isQualifier({ inner, namesOf }: Uses, key: string, text: string): boolean {
  const { size } = inner.get(key) ?? new Set();
  if (size !== 2 || !isAcronym(text)) return size > 1;
  return namesOf.get(key)!.some((name) => !SEVERAL_WORDS.test(name));
}

// Or in a script that has no spaces between words.
const SEVERAL_WORDS = /\s|\p{Lo}/u;
