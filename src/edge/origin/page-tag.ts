/**
 * A marked page changes with the page and with the glossary. So its tag has both: `"abc"` of the origin becomes
 * `W/"abc~RELEASE"`, weak, for no byte of it is the origin's promise any more. When the tag comes back, the origin is
 * asked about its own part, if the release is still the one that the reader gets; else the page is fetched anew.
 */
export const pageTag = (tag: string, release: string): string | undefined =>
  WHOLE.test(tag) ? `W/"${opaque(tag)}~${release}"` : undefined;

const WHOLE = /^(?:W\/)?"[^"]*"$/;
const EACH = /(?:W\/)?"[^"]*"/g;

const opaque = (tag: string): string => tag.replace(/^W\//, '').slice(1, -1);

/** Whether a list of tags may have one of a marked page in it. */
export const hasPageTag = (list: string): boolean => /~[^"~]*"/.test(list);

export interface TagsOptions {
  /** The release that the reader gets now, if that is known. */
  release: string | undefined;
  /** Whether tags of other things than marked pages are of no use: an unmarked copy is not what a reader should keep. */
  isForPage: boolean;
}

/** The list of tags to ask the origin about, of one that a reader has sent; `undefined` if none is left. */
export function originTags(list: string, { release, isForPage }: TagsOptions): string | undefined {
  if (list.trim() === '*') return list;
  const tags = (list.match(EACH) ?? []).flatMap((tag) => {
    const [, its = '', of] = /^(.*)~(.*)$/.exec(opaque(tag)) ?? [];
    // Both ways of writing it: some origins compare tags as texts, and theirs may have been weak.
    if (of !== undefined && of === release) return [`"${its}"`, `W/"${its}"`];
    return isForPage ? [] : [tag];
  });
  return tags.length > 0 ? tags.join(', ') : undefined;
}
