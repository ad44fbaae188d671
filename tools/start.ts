// What `npm start` runs: builds script and glossary, then serves the demo until Ctrl+C.
//   npm start -- --no-build   serves what is built already
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBuilder } from 'vite';
import { formatProblems } from '../src/compiler/format-problems.ts';
import { buildBundle, readSource, writeBundle } from '../src/compiler/index.ts';
import { serveDemo } from './serve.ts';

const root = path.resolve(import.meta.dirname, '..');

try {
  const { values } = parseArgs({ options: { 'no-build': { type: 'boolean' } } });
  if (!values['no-build']) {
    await buildScript();
    await buildGlossary();
  }
  const demo = await serveDemo();
  console.log(`
Demo  ${demo.site}/
CDN   ${demo.cdn}/glosslight.js

Ctrl+C stops both.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void demo.close());
} catch (error) {
  console.error(`The demo could not be started: ${(error as Error).message}`);
  process.exit(1);
}

async function buildScript(): Promise<void> {
  console.log('Building the script …');
  const builder = await createBuilder({ root, logLevel: 'warn' });
  await builder.buildApp();
}

async function buildGlossary(): Promise<void> {
  console.log('Building the glossary …');
  const name = 'glossary.json';
  const { manifest, files, problems } = buildBundle(await readSource(path.join(root, name)));
  if (!manifest) throw new Error(`${name} has errors\n\n${formatProblems(problems, name)}`);
  await writeBundle(files, path.join(root, 'dist/glossary'));
}
