import type { EnginePage } from './engine-page.ts';
import { until } from './until.ts';

/** Has to be allowed by the policy of a page that is probed. */
export const PROBE_NONCE = 'pr0be';

/** A script that gathers what goes wrong on a page, and what is said about it, before any other runs. */
export const PROBE = `<script nonce="${PROBE_NONCE}">
  globalThis.complaints = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    complaints.push('violation: ' + effectiveDirective + ' ' + blockedURI));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push('rejected: ' + reason));
  addEventListener('error', ({ target, message }) =>
    complaints.push(target === window ? 'uncaught: ' + message : 'not run: ' + target.src), true);
  for (const level of ['error', 'warn'])
    console[level] = (...words) => complaints.push(level + ': ' + words.join(' '));
</script>`;

declare global {
  var complaints: string[] | undefined;
}

/** What it takes of a page to read there. */
export type ProbedPage = Pick<EnginePage, 'evaluate' | 'mouse' | 'waitFor'>;

/** What has gone wrong so far. */
export const complaintsOf = (page: ProbedPage): Promise<string[]> =>
  page.evaluate(() => globalThis.complaints ?? []);

/** Resolves once a complaint that begins with `start` is there. */
export async function complained(page: ProbedPage, start: string): Promise<void> {
  let all: string[] = [];
  await until(
    async () => {
      all = await complaintsOf(page);
      return all.some((complaint) => complaint.startsWith(start));
    },
    () => `no "${start}"; but ${all.join('; ') || 'nothing'}`,
  );
}

/** Rests on the mark of this wording until its tooltip is there, and clicks on it until its entry is. */
export async function readMark(page: ProbedPage, text: string): Promise<void> {
  try {
    await restOn(page, text);
    await page.waitFor(
      () => !!document.querySelector('glossary-tooltip:popover-open')?.shadowRoot?.textContent,
      'no tooltip',
    );
    const { x, y } = await pointOn(page, text);
    await page.mouse.click(x, y);
    await page.waitFor(
      () => !!document.querySelector('glossary-popover:popover-open')?.shadowRoot?.textContent,
      'no entry',
    );
  } catch (error) {
    throw new Error(`${(error as Error).message}: ${(await complaintsOf(page)).join('; ')}`);
  }
}

/** Moves the pointer onto a mark, from elsewhere. */
export async function restOn(page: ProbedPage, text: string): Promise<void> {
  const { x, y } = await pointOn(page, text);
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y);
}

async function pointOn(page: ProbedPage, text: string): Promise<{ x: number; y: number }> {
  let point: { x: number; y: number } | undefined | null;
  await until(
    async () => !!(point = await page.evaluate(middleOf, text)),
    () => `"${text}" is not marked`,
  );
  return point!;
}

function middleOf(text: string): { x: number; y: number } | undefined {
  for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(
    'glossary-term',
  ) ?? []) {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    if (String(range).replace(/\s+/g, ' ') !== text) continue;
    const { x, y, width, height } = range.getClientRects()[0]!;
    return { x: x + width / 2, y: y + height / 2 };
  }
  return undefined;
}
