import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createAnnotator } from '../../src/runtimes/annotator.ts';
import { BROKEN, longPage, PAGE } from '../../test/conformance/pages.ts';
import { documentPages } from '../../test/e2e/support/real-pages.ts';
import { SOURCE } from '../../test/edge/released.ts';
import { annotatorSource, buildAnnotator } from './build/annotator.ts';
import { run, toolFile } from './build/tools.ts';
import { transpile } from './build/transpile.ts';
import { notRun, type Tally } from './tally.ts';

const root = resolve(import.meta.dirname, '../..');
const examples = join(root, 'examples/embed');

/** A question to the component, as the examples read it: the function, and what it is called with. */
type Question = { find: string } | { annotate: string };

interface Example {
  name: string;
  /** The command of the example, or `undefined` where it cannot be run. */
  command(component: string): Promise<[program: string, ...args: string[]] | undefined>;
  env?: Record<string, string>;
}

const packages = toolFile('.python');

const EXAMPLES: readonly Example[] = [
  {
    name: 'component (node, jco)',
    async command(component) {
      const dir = await transpile(component, { imports: 'none' });
      return [process.execPath, join(examples, 'annotate.mjs'), join(dir, 'annotator.js')];
    },
  },
  {
    name: 'component (python, wasmtime)',
    env: { PYTHONPATH: packages },
    async command(component) {
      try {
        await installPackages();
        return ['python3', join(examples, 'annotate.py'), component];
      } catch {
        return undefined;
      }
    },
  },
];

/** Asks the library component from other programs; their answers must be those of Node, to the byte. */
export async function* runComponentRows(dir: string): AsyncGenerator<Tally> {
  const glossary = join(dir, 'annotator.json');
  await writeFile(glossary, JSON.stringify(SOURCE));
  const component = await buildAnnotator(glossary, join(dir, 'component'));
  const annotator = createAnnotator(annotatorSource(SOURCE));
  const questions = await questionsToAsk();
  for (const { name, command, env = {} } of EXAMPLES) {
    const [program, ...args] = (await command(component)) ?? [];
    if (program === undefined) {
      yield notRun(name);
      continue;
    }
    const failures: string[] = [];
    try {
      const child = spawn(program, args, {
        env: { ...process.env, ...env },
        stdio: ['pipe', 'pipe', 'inherit'],
        timeout: 120_000,
      });
      const answers = await ask(child, questions);
      questions.forEach((question, n) => {
        const expected =
          'find' in question
            ? annotator.find(question.find)
            : annotator.annotate(question.annotate);
        if (JSON.stringify(answers[n]) !== JSON.stringify(expected)) {
          failures.push(`question ${n} is not answered as by Node`);
        }
      });
    } catch (error) {
      failures.push(`could not be run: ${(error as Error).message}`);
    }
    const passed = questions.length - failures.length;
    yield { name, engine: 'real engine', passed, failed: failures.length, failures };
  }
}

async function questionsToAsk(): Promise<Question[]> {
  const html = [PAGE, BROKEN, longPage(50_000), '', '<main>👩‍🚀 Docker'];
  // jco takes a byte order mark off the texts that come out.
  for (const page of await documentPages()) html.push(page.html.replace(/^\uFEFF/, ''));
  const texts = [
    'Docker',
    '👩‍🚀 Moby in a container, at a café or CAFE\u0301.',
    '',
    'x'.repeat(10_000),
  ];
  return [...texts.map((find) => ({ find })), ...html.map((annotate) => ({ annotate }))];
}

async function ask(child: ChildProcess, questions: readonly Question[]): Promise<unknown[]> {
  const gone = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => code !== 0 && reject(new Error(`ended with ${code}`)));
  });
  const reading = (async (): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for await (const line of createInterface({ input: child.stdout! })) {
      answers.push(JSON.parse(line) as unknown);
    }
    return answers;
  })();
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  return Promise.race([reading, gone]);
}

/** What the Python example imports, from PyPI, unless it is there. */
async function installPackages(): Promise<void> {
  if (existsSync(join(packages, 'wasmtime'))) return;
  await mkdir(packages, { recursive: true });
  const requirements = join(examples, 'requirements.txt');
  const options = ['--quiet', '--disable-pip-version-check', '--target', packages];
  await run('python3', ['-m', 'pip', 'install', ...options, '-r', requirements]);
}
