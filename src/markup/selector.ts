import { type AttributeSelector, parse, type Selector as Token } from 'css-what';
import type { OpenElement } from './open-element.ts';

/** A CSS selector, as far as it can be asked of a start tag and the elements around it. */
export interface Selector {
  fits(element: OpenElement): boolean;
  /** Whether an element fits that has no attribute of `attributes`. */
  fitsPlain(element: OpenElement): boolean;
  /** The names of attributes, or words in their values, without which attributes do not matter. */
  readonly attributes: readonly string[];
}

type Test = (element: OpenElement) => boolean;

/** What a selector asks of an element is not to be told while a page streams by, or is no selector. */
export class SelectorError extends Error {
  override readonly name = 'SelectorError';
}

/**
 * Reads a CSS selector. Throws a `SelectorError` where it asks for more than an element, its attributes and what it is
 * in: siblings, `:nth-child()`, states.
 */
export function createSelector(css: string): Selector {
  let list: Token[][];
  try {
    list = parse(css);
  } catch (error) {
    throw new SelectorError(`"${css}" is no selector: ${(error as Error).message}`);
  }
  const complexes = list.map((tokens) => compileComplex(tokens, css));
  // Nearly all elements fit nothing, which is told by their name.
  const byName = new Map<string, Complex[]>();
  for (const complex of complexes) {
    if (complex.name === undefined) continue;
    byName.set(complex.name, [...(byName.get(complex.name) ?? []), complex]);
  }
  const byAttribute = complexes.filter(({ attribute }) => attribute !== undefined);
  const others = complexes.filter(
    ({ name, attribute }) => name === undefined && attribute === undefined,
  );
  const fitsPlain = (element: OpenElement): boolean =>
    (byName.get(element.name)?.some(({ test }) => test(element)) ?? false) ||
    others.some(({ test }) => test(element));
  return {
    fitsPlain,
    fits: (element) => fitsPlain(element) || byAttribute.some(({ test }) => test(element)),
    attributes: [...new Set(byAttribute.map(({ attribute }) => attribute!))],
  };
}

/** What one or the other selector fits. */
export const anyOf = (one: Selector, other: Selector): Selector => ({
  fits: (element) => one.fits(element) || other.fits(element),
  fitsPlain: (element) => one.fitsPlain(element) || other.fitsPlain(element),
  attributes: [...one.attributes, ...other.attributes],
});

interface Complex {
  test: Test;
  /** The name that an element has to have to fit. */
  name: string | undefined;
  /** If it may have any name: an attribute that it has to have, or a word in one. */
  attribute: string | undefined;
}

function compileComplex(tokens: Token[], css: string): Complex {
  let test: Test | undefined;
  let compound: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'descendant' || token.type === 'child') {
      const around = compileCompound(compound, test, css);
      compound = [];
      test =
        token.type === 'child'
          ? ({ parent }) => !!parent && around(parent)
          : (element) => isInside(element, around);
    } else compound.push(token);
  }
  const tag = compound.find((token) => token.type === 'tag');
  const attribute = tag ? undefined : compound.find((token) => token.type === 'attribute');
  return {
    test: compileCompound(compound, test, css),
    name: tag?.name.toLowerCase(),
    attribute: attribute && wordOf(attribute),
  };
}

function isInside({ parent }: OpenElement, fits: Test): boolean {
  for (let outer = parent; outer; outer = outer.parent) if (fits(outer)) return true;
  return false;
}

/** What stands in a start tag that an attribute selector fits; nothing has to for `[name!=value]`. */
function wordOf({ name, action, value }: AttributeSelector): string | undefined {
  if (action === 'not') return undefined;
  // Nearly every element has a class, and hardly any this one.
  return (name === 'class' || name === 'id') && value ? value : name;
}

function compileCompound(tokens: readonly Token[], before: Test | undefined, css: string): Test {
  const tests = tokens.map((token) => compileSimple(token, css));
  if (before) tests.push(before);
  return (element) => tests.every((test) => test(element));
}

function compileSimple(token: Token, css: string): Test {
  switch (token.type) {
    case 'universal':
      return () => true;
    case 'tag': {
      const name = token.name.toLowerCase();
      return (element) => element.name === name;
    }
    case 'attribute': {
      const name = token.name.toLowerCase();
      const isLoose = token.ignoreCase === true;
      const wanted = isLoose ? token.value.toLowerCase() : token.value;
      return ({ attributes }) => {
        const value = attributes.get(name);
        if (value === undefined) return token.action === 'not';
        return compare(isLoose ? value.toLowerCase() : value, token.action, wanted);
      };
    }
    case 'pseudo': {
      if (!Array.isArray(token.data)) break;
      const inner = token.data.map((tokens) => compileComplex(tokens, css).test);
      const any: Test = (element) => inner.some((test) => test(element));
      if (token.name === 'is' || token.name === 'where') return any;
      if (token.name === 'not') return (element) => !any(element);
    }
  }
  const name = 'name' in token ? token.name : token.type;
  throw new SelectorError(
    `"${css}" asks for ${name}, which a page that streams by does not tell; use names, attributes, :is() and :not()`,
  );
}

function compare(value: string, action: string, wanted: string): boolean {
  switch (action) {
    case 'exists':
      return true;
    case 'equals':
      return value === wanted;
    case 'element':
      return wanted !== '' && value.split(/[ \t\n\f\r]+/).includes(wanted);
    case 'hyphen':
      return value === wanted || value.startsWith(`${wanted}-`);
    case 'start':
      return wanted !== '' && value.startsWith(wanted);
    case 'end':
      return wanted !== '' && value.endsWith(wanted);
    case 'any':
      return wanted !== '' && value.includes(wanted);
    default: // `[name!=value]` of some libraries
      return value !== wanted;
  }
}
