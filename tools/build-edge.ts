// Builds a worker for the edge, with a glossary inside:
//   npm run build:edge -- TARGET --store DIR --out DIR [--config FILE]
// DIR is what `glosslight release` has written; FILE is a module whose default export are the options of
// the handler, or JSON.
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildEdge, TARGETS } from './runtimes/build/targets.ts';

const usage = `usage: npm run build:edge -- ${TARGETS.join('|')} --store DIR --out DIR [--config FILE]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { store: { type: 'string' }, out: { type: 'string' }, config: { type: 'string' } },
  });
  const { store, out, config } = values;
  const [target = '', ...more] = positionals;
  if (!TARGETS.includes(target) || more.length > 0 || !store || !out) throw new Error(usage);
  const file = await buildEdge(target, { store, config }, out);
  console.log(`${file}  ${((await stat(file)).size / 1000).toFixed(1)} kB`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
