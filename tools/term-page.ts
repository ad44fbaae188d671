import { entrySections } from '../src/content/entry-sections.ts';
import { escapeHtml, toHtml } from '../src/content/to-html.ts';
import type { Entry } from '../src/core/bundle.ts';
import type { ContentNode } from '../src/core/content.ts';
import { directionOf } from '../src/core/direction.ts';
import type { Glossary } from '../src/core/glossary.ts';
import { pageOf } from '../src/core/page-of.ts';

const HEADINGS = {
  related: 'Related terms',
  articles: 'Articles',
  service: 'We can help',
  source: 'Source',
};

/** The page of an entry on the demo site, which its address in the glossary leads to. Needs no script. */
export function termPage(entry: Entry, glossary: Glossary): string {
  const { term, short, category = '', abbreviation = [], aliases = [] } = entry;
  const names = [abbreviation, aliases].flat().join(', ');
  const further = entrySections(entry, glossary, HEADINGS);
  const asHtml = (nodes: readonly ContentNode[]): string =>
    toHtml(nodes, (id) => pageOf(glossary, id));
  const picture = entry.related?.length
    ? `<glossary-graph term="${escapeHtml(entry.id)}"></glossary-graph>`
    : '';
  const lang = entry.lang ?? glossary.lang;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(term)} · Northlight</title>
    <meta name="description" content="${escapeHtml(short)}" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/site.css" />
    <script defer src="https://cdn.example/glosslight.js" data-glossary="https://cdn.example/glossary.json"></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="site-header">
      <a class="brand" href="/">Northlight</a>
      <nav aria-label="Site">
        <ul>
          <li><a href="/">Glosslight</a></li>
          <li><a href="/articles/">Articles</a></li>
          <li><a href="/services.html">Services</a></li>
          <li><a href="/glossary/">Glossary</a></li>
          <li><a href="/elements.html">Elements</a></li>
        </ul>
      </nav>
    </header>
    <main id="content">
      <article class="post">
        <header class="lead">
          ${category && `<p class="meta">${escapeHtml(category)}</p>`}
          <h1>${escapeHtml(term)}</h1>
          ${names && `<p class="standfirst">Also known as ${escapeHtml(names)}</p>`}
        </header>
        ${asHtml(entry.definition)}
        ${picture}
        ${asHtml(further)}
      </article>
    </main>
    <footer class="site-footer">
      <p>
        Northlight is a studio that does not exist. Its pages are here so that Glosslight has
        something real to explain.
      </p>
    </footer>
  </body>
</html>
`;
}
