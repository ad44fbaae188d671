import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../compiler/temporary-folder.ts';

/** A folder with these files, gone after the test; what is not text is written as JSON. */
export async function folderOf(test: TestContext, files: Record<string, unknown>): Promise<string> {
  const folder = await temporaryFolder(test);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
