/** What the names of the hosts' pages are made of: `react-late-wrap.html`. */
export interface PageName {
  /** A framework, or another way to change a page. */
  host: string;
  /** How it comes into the page. */
  path: string;
  mode: string;
  /** Which of its pages, if there are several. */
  page?: string | undefined;
}

export const fileOf = ({ host, path, mode, page }: PageName): string =>
  `${[host, path, mode, page].filter(Boolean).join('-')}.html`;

/** The name of the page that this is. */
export function pageName(): PageName {
  const file = location.pathname.split('/').at(-1)!;
  const [host = '', path = '', mode = '', page] = file.split(/[-.]/);
  return { host, path, mode, page: page === 'html' ? undefined : page };
}
