import { type Attributes, readAttributes } from './attributes.ts';

/** An element that is open, as far as its start tag tells. */
export interface OpenElement {
  /** In lower case. */
  readonly name: string;
  readonly space: 'html' | 'svg' | 'math';
  /** What stands behind the name in its start tag. */
  readonly rest: string;
  readonly attributes: Attributes;
  /** The element that it is in. */
  parent: OpenElement | undefined;
  /** Put before a table that has no room for it. */
  isMisplaced: boolean;
  isOpen: boolean;
}

/** An element with this start tag. Its attributes are read when they are asked for. */
export function createOpenElement(
  name: string,
  rest: string,
  space: OpenElement['space'] = 'html',
): OpenElement {
  let attributes: Attributes | undefined;
  return {
    name,
    space,
    rest,
    get attributes() {
      return (attributes ??= readAttributes(rest));
    },
    parent: undefined,
    isMisplaced: false,
    isOpen: false,
  };
}
