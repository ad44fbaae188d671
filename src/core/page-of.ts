import type { GlossaryHead } from './glossary.ts';

/** The address of an entry's page, if the glossary says where its pages are. */
export function pageOf({ url }: GlossaryHead, id: string): string | undefined {
  try {
    return url?.replace('{id}', () => encodeURIComponent(id));
  } catch {
    return undefined; // Half a surrogate pair has no address.
  }
}
