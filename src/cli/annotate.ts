import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { replaceFile } from '../compiler/replace-file.ts';
import type { Glossary } from '../core/glossary.ts';
import { annotateBytes, type AnnotateOptions, SelectorError } from '../markup/index.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { type ProcessLike, write } from './process-like.ts';
import { readLimit } from './read-limit.ts';
import { usableGlossary } from './usable-glossary.ts';

interface Options extends Pick<AnnotateOptions, 'root' | 'exclude' | 'lang' | 'sense'> {
  glossary: string;
  out?: string;
  inPlace?: true;
  site?: string;
  limit: string;
  json?: true;
}

const NOTES = `
Terms become <glossary-term term="id">…</glossary-term>, the very ones that the script would mark; nothing else of a page
changes, not a byte. With data-mark="none" the script explains them and scans nothing.
With --out all other files are copied. Pages in other charsets than UTF-8 stay as they are.

Examples:
  glosslight annotate dist --glossary glossary.json --out marked
  glosslight annotate dist --glossary glossary.json --in-place --root main`;

/** Adds `glosslight annotate`. */
export function annotateCommand(
  program: Command,
  process: ProcessLike,
  done: (code: ExitCode) => void,
): void {
  program
    .command('annotate')
    .summary('mark terms in a folder of HTML')
    .description(
      'Mark the terms of a glossary in built HTML, for sites that want no scan in the browser.',
    )
    .argument('<dir>', 'folder of HTML files')
    .option('--glossary <file>', 'the glossary, source or built', './glossary.json')
    .option('--out <dir>', 'where the marked site is written, made if need be')
    .option('--in-place', 'write to the folder itself, once after each build')
    .option('--site <url>', 'where the folder is published, by which a term knows its own page')
    .option('--root <selector>', 'where to mark; main, article or [role=main], else the body')
    .option('--exclude <selector>', 'what to leave unmarked')
    .option('--limit <scope>', 'mark a term once per page or section; none marks each', 'page')
    .option('--lang <tag>', 'read all text as this language')
    .option('--sense <words>', 'what names mean where entries share one')
    .option('--json', 'report as one JSON object on stdout')
    .addHelpText('after', NOTES)
    .action(async (dir: string, options: Options) => done(await annotate(dir, options, process)));
}

async function annotate(dir: string, options: Options, process: ProcessLike): Promise<ExitCode> {
  const from = resolve(process.cwd(), dir);
  const to = await folderFor(from, dir, options, process);
  const glossary = await usableGlossary(options.glossary, process);
  if (!glossary) return ExitCode.Problems;
  const { root, exclude, lang, sense } = options;
  const asked = { root, exclude, lang, sense, limit: readLimit(options.limit) };
  const site = siteOf(options, glossary);

  const pages: { file: string; marks: number }[] = [];
  for (const file of await filesIn(from)) {
    const target = join(to, file);
    if (to !== from) await mkdir(dirname(target), { recursive: true });
    if (!isPage(file)) {
      if (to !== from) await copyFile(join(from, file), target);
      continue;
    }
    const page = await readFile(join(from, file));
    let marks = 0;
    const onMark = (): void => void marks++;
    const marked = annotatePage(glossary, page, { ...asked, url: urlOf(file, site), onMark });
    if (marks || to !== from) await replaceFile(target, marked);
    pages.push({ file: file.split(sep).join('/'), marks });
  }
  await report(pages, options, process);
  return ExitCode.Fine;
}

async function folderFor(
  from: string,
  dir: string,
  { out, inPlace }: Options,
  process: ProcessLike,
): Promise<string> {
  if (!(await stat(from)).isDirectory()) throw new UsageError(`${dir} is no directory`);
  if (inPlace && out !== undefined) throw new UsageError('--out or --in-place, not both');
  if (inPlace) return from;
  if (out === undefined) {
    throw new UsageError('say where the marked pages go: --out <dir>, or --in-place');
  }
  const to = resolve(process.cwd(), out);
  const way = relative(from, to);
  if (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way) {
    throw new UsageError(`${out} is in ${dir}; choose another directory for --out, or --in-place`);
  }
  return to;
}

/** Where the folder is published: if nobody says so, where the glossary's pages are. */
function siteOf({ site }: Options, { url = '' }: Glossary): string {
  const home = site === undefined ? URL.parse('/', url) : URL.parse(site.replace(/\/?$/, '/'));
  if (site !== undefined && !home) throw new UsageError(`--site ${site} is no address`);
  return home?.href ?? 'https://site.invalid/';
}

const urlOf = (file: string, site: string): string =>
  new URL(
    file
      .split(sep)
      .map(encodeURIComponent)
      .join('/')
      .replace(/(^|\/)index\.html?$/i, '$1'),
    site,
  ).href;

function annotatePage(glossary: Glossary, page: Uint8Array, options: AnnotateOptions): Uint8Array {
  try {
    return annotateBytes(glossary, page, options);
  } catch (error) {
    if (error instanceof SelectorError) throw new UsageError(error.message);
    throw error;
  }
}

async function filesIn(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
}

const isPage = (file: string): boolean => /\.html?$/i.test(file);

async function report(
  pages: readonly { file: string; marks: number }[],
  { json }: Options,
  { stdout }: ProcessLike,
): Promise<void> {
  const marks = pages.reduce((sum, page) => sum + page.marks, 0);
  if (json) return write(stdout, `${JSON.stringify({ marks, pages })}\n`);
  for (const page of pages) await write(stdout, `${page.file}  ${page.marks}\n`);
  await write(stdout, `${marks} marks on ${pages.length} pages\n`);
}
