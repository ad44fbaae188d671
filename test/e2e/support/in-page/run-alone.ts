// Runs in the page.
import { pause } from './patience.ts';

/** Puts texts as markup into pages of their own, until there are no more for a while of those that run; resolves to their numbers. */
export async function runAlone(texts: readonly string[]): Promise<number[]> {
  ran = [];
  const frames = texts.map(() => document.createElement('iframe'));
  // In some engines the page comes later than its frame.
  await Promise.all(frames.map(loaded));
  frames.forEach((frame, n) => (frame.contentDocument!.body.innerHTML = texts[n]!));
  for (let quiet = 0, count = 0; quiet < 20; quiet = ran.length === count ? quiet + 1 : 0) {
    count = ran.length;
    await pause(50);
  }
  for (const frame of frames) frame.remove();
  return ran;
}

const loaded = (frame: HTMLIFrameElement): Promise<unknown> =>
  new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
