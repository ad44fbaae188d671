import { findTool, run } from '../runtimes/build/tools.ts';
import { pathToFileURL } from 'node:url';

/** What is in a file of TOML or YAML, by the parsers of Bun. Rejects if it is none. */
export async function parseData(file: string, type: 'toml' | 'yaml'): Promise<unknown> {
  const bun = findTool(
    '@oven/bun-linux-x64/bin/bun',
    '@oven/bun-linux-aarch64/bin/bun',
    '@oven/bun-darwin-aarch64/bin/bun',
    '@oven/bun-darwin-x64/bin/bun',
  );
  if (!bun) throw new Error('Bun, which parses it, is not there for this platform');
  const url = JSON.stringify(pathToFileURL(file).href);
  const code = `const { default: it } = await import(${url}, { with: { type: '${type}' } }); console.log(JSON.stringify(it))`;
  return JSON.parse(await run(bun, ['--eval', code])) as unknown;
}
