import { DEFAULT_ROOT, isBlockTag, SKIP_SELECTOR } from '../core/skip.ts';
import type { AnnotateOptions } from './annotate-options.ts';
import type { HandMade } from './hand-made.ts';
import type { OpenElement } from './open-element.ts';
import { anyOf, createSelector } from './selector.ts';

/** What is in force for the text of an element. */
export interface Region {
  /** In an element that is to be read. */
  readonly isInRoot: boolean;
  /** Never marked, and all that is inside neither. */
  readonly isSkipped: boolean;
  /** Text does not run across its borders. */
  readonly isOwn: boolean;
  /** The term that the element was made for by hand. */
  readonly term: string | undefined;
  readonly rules: Rules;
  /** The same with borders where this has none, or the other way round. */
  twin?: Region;
}

/** What holds for the text of a region. */
export interface Rules {
  readonly lang: string | undefined;
  readonly limit: string;
  readonly sense: string | undefined;
  /** `none` where nothing is to be marked. */
  readonly mark: string;
}

/** What is in force outside of all elements, and how to tell what is inside one. */
export interface Regions {
  readonly outside: Region;
  /** The region of an element in `around`. */
  of(element: OpenElement, around: Region): Region;
}

/** Attributes that make a region, or a mention by hand. */
const ATTRIBUTES = [
  'lang',
  'href',
  'term',
  'data-term',
  'data-glossary-mark',
  'data-glossary-limit',
  'data-glossary-sense',
];

/** What is never marked on any page. */
const BUILT_IN = createSelector(SKIP_SELECTOR);

/** Throws a `SelectorError` for a selector that cannot be asked. */
export function createRegions(options: AnnotateOptions, handMade: HandMade): Regions {
  const { root, exclude, limit = 'page', sense } = options;
  const roots = createSelector(root || DEFAULT_ROOT);
  const excluded = exclude ? anyOf(BUILT_IN, createSelector(exclude)) : BUILT_IN;
  const rules: Rules = { lang: undefined, limit, sense, mark: 'wrap' };
  // Reading attributes takes longer than all else; a reference may stand for any letter of theirs.
  const words = ['&', ...ATTRIBUTES, ...roots.attributes, ...excluded.attributes];
  const mayMatter = new RegExp(words.map(escapePattern).join('|'), 'i');

  function rulesIn({ attributes }: OpenElement, around: Rules): Rules {
    const lang = attributes.get('lang');
    const itsLimit = attributes.get('data-glossary-limit');
    const itsSense = attributes.get('data-glossary-sense');
    const mark = attributes.get('data-glossary-mark');
    if ([lang, itsLimit, itsSense, mark].every((value) => value === undefined)) return around;
    return {
      lang: lang === undefined ? around.lang : lang || undefined,
      limit: itsLimit === undefined ? around.limit : itsLimit || limit,
      sense: itsSense ?? around.sense,
      mark: mark === undefined ? around.mark : mark || rules.mark,
    };
  }

  return {
    outside: { isInRoot: false, isSkipped: false, isOwn: true, term: undefined, rules },
    of(element, around) {
      if (around.isSkipped) return around;
      const isPlain = element.rest.length < 3 || !mayMatter.test(element.rest);
      const term = isPlain || !around.isInRoot ? undefined : handMade.termOf(element);
      const isExcluded = isPlain ? excluded.fitsPlain(element) : excluded.fits(element);
      const isSkipped = term !== undefined || element.isMisplaced || isExcluded;
      const itsRules = isPlain ? around.rules : rulesIn(element, around.rules);
      const isRoot =
        !around.isInRoot &&
        !isSkipped &&
        (isPlain ? roots.fitsPlain(element) : roots.fits(element));
      const isOwn = isRoot || isBlockTag(element.name) || itsRules !== around.rules;
      if (!isSkipped && !isRoot && itsRules === around.rules) return like(around, isOwn);
      return { isInRoot: around.isInRoot || isRoot, isSkipped, isOwn, term, rules: itsRules };
    },
  };
}

/** The region of what is as it is around, but for its borders. Nearly all elements share a few. */
function like(around: Region, isOwn: boolean): Region {
  if (around.isOwn === isOwn) return around;
  return (around.twin ??= { ...around, isOwn, twin: around });
}

const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
