import { join } from 'node:path';
import { findProgram, findTool } from '../../runtimes/build/tools.ts';
import { startProcess } from '../../runtimes/rows/start-process.ts';
import type { Check } from '../check.ts';
import { copyProject } from '../copy-project.ts';
import { exec } from '../exec.ts';
import { runCases } from '../run-cases.ts';

/** By the tool of the platform, which builds the package; and by Viceroy, its local engine, where that is installed. */
export const FASTLY: Check = {
  folder: 'fastly',
  async run({ dir, store, fixture }) {
    const tools = ['@fastly/js-compute', '.bin/js-compute-runtime'];
    const cwd = await copyProject('fastly', { dir, store, tools });
    const env = { FASTLY_DISABLE_WASM_METADATA: 'true', HOME: cwd, XDG_CONFIG_HOME: cwd };
    const program = findTool('@fastly/cli-linux-x64/fastly') ?? findProgram('fastly');
    if (!program) throw new Error('the command fastly is not installed');
    const fastly = (...args: string[]): Promise<string> => exec(program, args, { cwd, env });

    const version = /v(\d[\d.]*)/.exec(await fastly('version'))?.[1];
    await fastly('compute', 'build', '--non-interactive', '--metadata-disable');
    await fastly('compute', 'validate', '--package', 'pkg/glosslight.tar.gz');
    const validated = `built and validated by fastly ${version}`;
    const viceroy = findProgram('viceroy');
    if (!viceroy) return `${validated}; Viceroy is not installed`;
    await exec(process.execPath, ['entries.js', 'store', '--local'], { cwd });
    const running = await startProcess((port) => ({
      program: viceroy,
      args: ['serve', '-C', 'fastly.toml', '--addr', `127.0.0.1:${port}`, join('bin', 'main.wasm')],
      cwd,
    }));
    const count = await runCases(running, { fixture });
    return `${validated}; ${count} cases hold under ${await exec(viceroy, ['--version'])}`;
  },
};
