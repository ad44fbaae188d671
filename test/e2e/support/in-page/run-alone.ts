// Runs in the page.
import { pause } from './patience.ts';

/** Puts texts into pages of their own as markup; resolves to the numbers of those that ran, after a while without more. */
export async function runAlone(texts: readonly string[]): Promise<number[]> {
  ran = [];
  const frames = await Promise.all(texts.map(emptyFrame));
  frames.forEach((frame, n) => (frame.contentDocument!.body.innerHTML = texts[n]!));
  for (let quiet = 0, count = -1; quiet < 10; quiet = ran.length === count ? quiet + 1 : 0) {
    count = ran.length;
    await pause(50);
  }
  for (const frame of frames) frame.remove();
  return [...new Set(ran)];
}

function emptyFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><body>';
  return new Promise((resolve) => {
    frame.onload = () => {
      frame.onload = null;
      resolve(frame);
    };
    document.body.append(frame);
  });
}
