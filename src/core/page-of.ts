import type { GlossaryHead } from './glossary.ts';

/** The address of an entry's page, if the glossary says where its pages are. */
export const pageOf = ({ url }: GlossaryHead, id: string): string | undefined =>
  url?.replace('{id}', () => encodeURIComponent(id));
