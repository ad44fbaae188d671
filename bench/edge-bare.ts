// The least that a server in Node can do, to stand beside ours: the same answers, made of nothing. PORT says where it
// serves, SITE what is behind it, FILE what it sends where ours sends a file of a release.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

const { PORT, SITE, FILE } = process.env;
const file = readFileSync(FILE!);
const term = JSON.stringify({ id: 'term', term: 'Term', definition: 'What it is. '.repeat(30) });

createServer((request, response) => {
  const url = request.url!;
  if (url.endsWith('/healthz')) response.setHeader('content-type', 'text/plain').end('ok');
  else if (url.includes('/releases/')) response.setHeader('content-encoding', 'br').end(file);
  else if (url.includes('/terms/'))
    response.setHeader('content-type', 'application/json').end(term);
  else
    void fetch(SITE + url).then(({ body }) => {
      response.setHeader('content-type', 'text/html');
      Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]).pipe(response);
    });
}).listen(Number(PORT), '127.0.0.1');
