import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Where the licences of all that is shipped stand, beside the scripts. */
export const LICENSES = 'LICENSES.md';

/** Says where they stand in the first line of each file that holds code of others; minifiers take their notices away. */
export function licenseNotices(): Plugin {
  return {
    name: 'glosslight:license-notices',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && foldersOf(file.moduleIds).length > 0)
          file.code = `/*! Licences: ${LICENSES} */\n${file.code}`;
      }
    },
  };
}

/** Our own licence, and that of each package of which these modules are; throws if one has none. */
export function licensesOf(root: string, moduleIds: readonly string[]): string {
  const sections = foldersOf(moduleIds).map(licenseIn).toSorted();
  return `${[licenseIn(root), ...sections].join('\n\n')}\n`;
}

/** The folders of packages that these modules are in. What has none is ours, or a line or two of the bundler's. */
function foldersOf(moduleIds: readonly string[]): string[] {
  const folders = moduleIds.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [],
  );
  return [...new Set(folders)];
}

function licenseIn(folder: string): string {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const { name, version, license } = JSON.parse(read('package.json')) as Record<string, string>;
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  if (!license || !file)
    throw new Error(`${name} ${version} is shipped, but has no licence: ${folder}`);
  // Their own headings would end the section.
  return `# ${name} ${version} (${license})\n\n${read(file)
    .trim()
    .replace(/^(?=#)/gm, '#')}`;
}
