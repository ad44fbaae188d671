import { type Attributes, readAttributes } from './attributes.ts';
import { FOREIGN_SCOPE, Kind, kindsOf } from './element-kinds.ts';
import type { Region } from './region.ts';

/** Which language an element is of. */
export type Space = 'html' | 'svg' | 'math';

/** An element that is open, as far as its start tag tells. */
export class OpenElement {
  /** In lower case. */
  readonly name: string;
  readonly space: Space;
  /** What stands behind the name in its start tag. */
  readonly rest: string;
  /** What it is to a parser, a bit for each `Kind`. */
  readonly kinds: number;
  /** The element that it is in. */
  parent: OpenElement | undefined = undefined;
  /** Put before a table that has no room for it. */
  isMisplaced = false;
  isOpen = false;
  /** What is in force inside; known once it has begun. */
  region: Region | undefined = undefined;
  #attributes: Attributes | undefined = undefined;

  constructor(name: string, rest: string, space: Space) {
    this.name = name;
    this.rest = rest;
    this.space = space;
    const isBorder = space !== 'html' && FOREIGN_SCOPE.has(name);
    this.kinds = space === 'html' ? kindsOf(name) : isBorder ? FOREIGN_BORDER : 0;
  }

  /** Read when they are asked for. */
  get attributes(): Attributes {
    return (this.#attributes ??= readAttributes(this.rest));
  }

  is(kinds: number): boolean {
    return (this.kinds & kinds) !== 0;
  }
}

const FOREIGN_BORDER = Kind.Special | Kind.Scope | Kind.ListScope | Kind.ButtonScope;
