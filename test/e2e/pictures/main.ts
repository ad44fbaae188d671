// Takes the pictures of the documentation anew, of the demo as it is built last:
//   npm run pictures [-- NAME …]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { fontsOf } from './fonts.ts';
import { pictures } from './pictures.ts';
import { take } from './take.ts';
import { CHROMIUM_ARGS } from '../../../tools/chromium-args.ts';
import { serveDemo } from '../../../tools/serve.ts';

const folder = path.resolve(import.meta.dirname, '../../../docs/pictures');
const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error('pictures: Chromium is not installed');
  process.exit(1);
}
const asked = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
const demo = await serveDemo({ sitePort: 0, cdnPort: 0 });
mkdirSync(folder, { recursive: true });
for (const picture of pictures) {
  if (asked.length && !asked.includes(picture.name)) continue;
  const png = await take(picture, demo.site, browser);
  writeFileSync(path.join(folder, `${picture.name}.png`), png);
  console.log(`docs/pictures/${picture.name}.png  ${(png.length / 1000).toFixed(1)} kB`);
}
writeFileSync(
  path.join(folder, 'fonts.json'),
  `${JSON.stringify(await fontsOf(browser), null, 2)}\n`,
);
await Promise.all([browser.close(), demo.close()]);
