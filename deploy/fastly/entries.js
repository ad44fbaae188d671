// The releases of a store, as Fastly takes them:
//   node entries.js store | fastly kv-store-entry create --store-id ID --stdin
//   node entries.js store --local      writes local/ instead, for `fastly compute serve`
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const [dir = 'store', mode] = process.argv.slice(2);
const files = (folder) =>
  readdirSync(join(dir, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => !path.includes('/.') && statSync(join(dir, path)).isFile());

if (mode === '--local') {
  const releases = files('releases').map((path) => [path, { file: join(dir, path) }]);
  const channels = files('channels').map((path) => [path, readFileSync(join(dir, path), 'utf8')]);
  mkdirSync('local', { recursive: true });
  for (const [name, entries] of Object.entries({ releases, channels }))
    writeFileSync(`local/${name}.json`, JSON.stringify(Object.fromEntries(entries), null, 1));
} else {
  for (const key of files('releases')) {
    const value = readFileSync(join(dir, key)).toString('base64');
    process.stdout.write(`${JSON.stringify({ key, value })}\n`);
  }
}
