// Watches an edge while a release is tried:
//   node watch.mjs https://www.example.org/_glossary/ MINUTES
// As several readers it asks for the manifest, and for the file that the manifest names. One failure may be the network;
// the second in a row ends with exit code 1. At the end it says how many readers got which release.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const [base, minutes = '10'] = process.argv.slice(2);
const end = Date.now() + Number(minutes) * 60_000;
const counts = {};
let failures = 0;

async function ask(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

do {
  try {
    await ask(new URL('readyz', base));
    // A new query is a new key for caches on the way, so that the edge itself is asked.
    const url = new URL(`channels/live/glossary.json?watch=${Date.now()}`, base);
    const manifest = await ask(url);
    const { content, index } = await manifest.json();
    const file = await ask(new URL((content ?? index).file, url));
    const release = manifest.headers.get('glosslight-release');
    if (file.headers.get('glosslight-release') !== release) throw new Error(`${url}: two releases`);
    JSON.parse(await file.text());
    counts[release] = (counts[release] ?? 0) + 1;
    failures = 0;
  } catch (error) {
    console.error(`${error}`);
    if (++failures === 2) process.exit(1);
  }
  await sleep(Math.max(0, Math.min(5000, end - Date.now())));
} while (Date.now() < end);

console.log(counts);
process.exit(failures > 0 ? 1 : 0);
