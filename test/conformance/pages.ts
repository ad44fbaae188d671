/** A page with mentions, and with places where none may be marked. */
export const PAGE = `<!doctype html>
<html lang="en"><head><title>Docker</title><script>const docker = "Docker";</script></head>
<body><nav>Docker</nav><main>
<p title="Docker">Docker runs a container &amp; a <b>Café</b>.</p>
<pre>Docker</pre><!-- Docker --><p>A <a href="/docker">Docker</a> of Kubernetes, Docker.</p>
</main></body></html>
`;

/** What no parser would call well-formed. */
export const BROKEN = `<main><p>Docker <b <i a=">" >container</p></div></main></main><p>Docker<!-- <textarea>Docker`;

const paragraph = (n: number): string =>
  `<p>Paragraph ${n} says that <em>Docker</em> runs a container, and that a café is open — ✓.</p>\n`;

/** About so many characters of a page. */
export const longPage = (length: number): string => {
  const text: string[] = ['<!doctype html><html lang="en"><title>Long</title><body><main>\n'];
  for (let size = 0, n = 0; size < length; n++)
    size += text.push(paragraph(n)) && paragraph(n).length;
  return `${text.join('')}</main></body></html>\n`;
};

/** The two halves of a page that is sent in two pieces. */
export const HALVES: readonly [string, string] = [
  longPage(20_000).replace('</main></body></html>\n', ''),
  '<p>Docker comes last.</p></main></body></html>\n',
];
