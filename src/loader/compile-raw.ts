import { compileGlossary } from '../content/compile.ts';
import type { Content } from '../core/bundle.ts';
import type { ErrorCode } from '../core/error.ts';
import type { GlossaryHead } from '../core/glossary.ts';

/** The only version of raw glossaries so far. */
const VERSION = 1;

/** What became of a raw glossary; a fault where nothing of it is usable. Told, not thrown: error classes are the entry's. */
export type CompiledRaw =
  | (Content & { head: GlossaryHead; problems: string[] })
  | { fault: { code: ErrorCode; message: string } };

/** Compiles a raw glossary as `glosslight build` would. What is unsound is left out, with a line for each. */
export function compileRaw(json: unknown): CompiledRaw {
  const version = (json as { version?: unknown } | null)?.version ?? VERSION;
  if (version !== VERSION) {
    // Anything may stand there, and not all of it can be put into words.
    const number = typeof version === 'number' ? ` ${version}` : '';
    const message = `Glossary version${number} is not known; use a newer glosslight.js`;
    return { fault: { code: 'version', message } };
  }
  const { head, content, problems } = compileGlossary(json);
  const lines = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ place, message }) => (place ? `${place}: ${message}` : message));
  if (!content.entries.length) {
    const message = ['No usable entry; run glosslight check', ...lines.slice(0, 1)].join('. ');
    return { fault: { code: 'empty', message } };
  }
  return { head, ...content, problems: lines };
}
