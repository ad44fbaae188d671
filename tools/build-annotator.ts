// Builds the library component of a glossary:
//   npm run build:annotator -- glossary.json --out DIR
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildAnnotator } from './runtimes/build/annotator.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  const [glossary, ...more] = positionals;
  if (glossary === undefined || more.length > 0 || !values.out) {
    throw new Error('usage: npm run build:annotator -- glossary.json --out DIR');
  }
  const file = await buildAnnotator(glossary, values.out);
  console.log(`${file}  ${((await stat(file)).size / 1000).toFixed(1)} kB`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
