import { parse, type Selector as Token } from 'css-what';
import type { OpenElement } from './open-element.ts';

/** Whether an element fits, as far as its start tag and the elements around it tell. */
export type Selector = (element: OpenElement) => boolean;

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
  const known = new Map<string, Complex[]>();
  for (const complex of list.map((tokens) => compileComplex(tokens, css))) {
    const { key } = complex;
    known.set(key, [...(known.get(key) ?? []), complex]);
  }
  // Nearly all elements fit nothing, which is told by their name and those of their attributes.
  const fits = (key: string, element: OpenElement): boolean =>
    known.get(key)?.some(({ test }) => test(element)) ?? false;
  const asksForAttributes = [...known.keys()].some((key) => key[0] === '[');
  return (element) => {
    if (fits('*', element) || fits(element.name, element)) return true;
    if (!asksForAttributes || element.rest.length < 3) return false;
    for (const name of element.attributes.keys()) if (fits(`[${name}]`, element)) return true;
    return false;
  };
}

interface Complex {
  /** The name of an element or, in brackets, of an attribute, without which nothing fits. */
  key: string;
  test: Selector;
}

function compileComplex(tokens: Token[], css: string): Complex {
  let test: Selector | undefined;
  let compound: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'descendant' || token.type === 'child') {
      test = compileCompound(compound, test, css);
      compound = [];
      const around = test;
      test =
        token.type === 'child'
          ? ({ parent }) => !!parent && around(parent)
          : (element) => isInside(element, around);
    } else compound.push(token);
  }
  return { key: keyOf(compound), test: compileCompound(compound, test, css) };
}

function isInside({ parent }: OpenElement, fits: Selector): boolean {
  for (let outer = parent; outer; outer = outer.parent) if (fits(outer)) return true;
  return false;
}

function keyOf(compound: readonly Token[]): string {
  for (const token of compound) {
    if (token.type === 'tag') return token.name.toLowerCase();
    if (token.type === 'attribute' && token.action !== 'not')
      return `[${token.name.toLowerCase()}]`;
  }
  return '*';
}

function compileCompound(
  tokens: readonly Token[],
  before: Selector | undefined,
  css: string,
): Selector {
  const tests = tokens.map((token) => compileSimple(token, css));
  if (before) tests.push(before);
  return (element) => tests.every((test) => test(element));
}

function compileSimple(token: Token, css: string): Selector {
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
      const any: Selector = (element) => inner.some((test) => test(element));
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
