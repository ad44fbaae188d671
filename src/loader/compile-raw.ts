import { compileGlossary } from '../content/compile.ts';
import type { Form, Entry } from '../core/bundle.ts';
import { GlosslightError } from '../core/error.ts';
import type { GlossaryHead } from '../core/glossary.ts';
import { warnOfProblems } from './warn-of-problems.ts';

/** The only version of raw glossaries so far. */
const VERSION = 1;

/** Compiles a raw glossary as `glosslight build` would. What is unsound is left out, with one line of warning. */
export function compileRaw(json: unknown, url: string): { head: GlossaryHead; entries: Entry[]; forms: Form[] } {
  const version = (json as { version?: unknown } | null)?.version ?? VERSION;
  if (version !== VERSION) {
    throw new GlosslightError('version', url, `Glossary version ${String(version)} is not known; use a newer glosslight.js`);
  }
  const { head, content, problems } = compileGlossary(json);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = errors.map(({ place, message }) => `${place}: ${message}`);
  if (!content.entries.length) {
    throw new GlosslightError('empty', url, ['No usable entry; run glosslight check', ...lines.slice(0, 1)].join('. '));
  }
  if (lines[0]) warnOfProblems(url, lines.length, lines[0]);
  return { head, ...content };
}
