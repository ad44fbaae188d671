// What a page has to download, against the limits that we keep, as a table. Sizes are those of what
// a CDN sends: Brotli, quality 11. The build says which files make up which step (`sizes.json`).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { lifeLimit, manifestLimit, type SizeLimit, stepLimits } from './size-limits.ts';

type Row = Pick<SizeLimit, 'title'> & Partial<SizeLimit> & { files: readonly string[] };

const dist = path.resolve(import.meta.dirname, '../dist');
const sizes = path.join(dist, 'cdn/sizes.json');
if (!existsSync(sizes)) {
  console.error('size: nothing is built yet; run `npm run build` first');
  process.exit(1);
}

const table = rows().map(measure);
print(table);
for (const { title, brotli, goal } of table) {
  if (goal && brotli > goal * 1000) console.log(`goal missed: ${title}, ${goal} kB`);
}
process.exitCode = table.every(({ verdict }) => verdict === '' || verdict === 'ok') ? 0 : 1;

function rows(): Row[] {
  const steps = JSON.parse(readFileSync(sizes, 'utf8')) as Record<string, string[]>;
  const loaded = new Set<string>();
  const ofSteps = Object.entries(stepLimits).map(([step, limit]) => {
    // A file that an earlier step has loaded costs nothing any more.
    const files = (steps[step] ?? []).filter((file) => !loaded.has(file));
    for (const file of files) loaded.add(file);
    return { ...limit, files: files.map((file) => `cdn/${file}`) };
  });
  const manifest = 'glossary/glossary.json';
  return [
    ...ofSteps,
    { ...lifeLimit, files: [...loaded].map((file) => `cdn/${file}`) },
    ...(existsSync(path.join(dist, manifest)) ? [{ ...manifestLimit, files: [manifest] }] : []),
    ...Object.entries(steps)
      .filter(([step]) => !Object.hasOwn(stepLimits, step))
      .map(([step, files]) => ({
        title: `where needed: ${step}`,
        files: files.map((file) => `cdn/${file}`),
      })),
  ];
}

function measure({ files, limit, ...row }: Row) {
  const contents = files.map((file) => readFileSync(path.join(dist, file)));
  const minified = sum(contents.map((content) => content.length));
  const brotli = sum(contents.map(compressedSize));
  const fits = files.length === 0 ? 'missing' : brotli > (limit ?? 0) * 1000 ? 'over' : 'ok';
  return { ...row, files: files.length, minified, brotli, limit, verdict: limit ? fits : '' };
}

function compressedSize(content: Buffer): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function print(measured: readonly ReturnType<typeof measure>[]): void {
  const cells = measured.map(({ title, files, minified, brotli, limit, verdict }) => [
    title,
    String(files),
    (minified / 1000).toFixed(2),
    (brotli / 1000).toFixed(2),
    limit?.toFixed(2) ?? '',
    verdict,
  ]);
  for (const [title = '', ...figures] of [
    ['', 'files', 'minified kB', 'brotli kB', 'limit kB', ''],
    ...cells,
  ]) {
    console.log([title.padEnd(28), ...figures.map((figure) => figure.padStart(12))].join(''));
  }
}
