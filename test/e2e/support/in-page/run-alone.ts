// Runs in the page.
import { pause } from './patience.ts';

/** Puts texts as markup into pages of their own; resolves to the numbers that ran, after a while without more. */
export async function runAlone(texts: readonly string[]): Promise<number[]> {
  ran = [];
  const frames = texts.map(() => document.body.appendChild(document.createElement('iframe')));
  await pause(0); // In some engines an empty page comes later than its frame.
  frames.forEach((frame, n) => (frame.contentDocument!.body.innerHTML = texts[n]!));
  for (let quiet = 0, count = -1; quiet < 10; quiet = ran.length === count ? quiet + 1 : 0) {
    count = ran.length;
    await pause(50);
  }
  for (const frame of frames) frame.remove();
  return ran;
}
