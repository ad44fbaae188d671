import { actAsHost, minutesOf } from '../life.ts';
import { LongVisit } from '../long-visit.ts';
import type { Probe } from './probe.ts';

/** What the document has after the end that it would not have without us, or lacks. */
function undoes(mark: 'highlight' | 'wrap'): Probe {
  return async (place) => {
    await using visit = await LongVisit.to(place);
    await using control = await LongVisit.to(place);
    await visit.start({ mark });
    const [mention] = await visit.places();
    if (!mention) return ['nothing is marked'];
    await visit.openAt(mention);
    await visit.page.mouse.click(mention.x, mention.y);
    await visit.page.locator('glossary-popover:popover-open').waitFor();
    // Whoever cuts text differs in what the host's edits come to, but not in new text.
    const minutes = minutesOf(0).filter(({ host: [act] }) => mark !== 'wrap' || act !== 'edit');
    for (const minute of minutes) {
      await actAsHost(visit, minute);
      await actAsHost(control, minute);
    }
    // Marked as well; the end is to take away what has come last.
    await visit.page.evaluate(() => globalThis.glosslightPage.refresh());
    await visit.end();
    const nodes = ({ page }: LongVisit) => page.evaluate(() => globalThis.app.nodes());
    const [now, wanted] = [await nodes(visit), await nodes(control)];
    const left = await visit.page.evaluate(() => [
      ...Array.from(CSS.highlights.keys(), (name) => `highlight ${name}`),
      ...document.adoptedStyleSheets.map(() => 'a style sheet'),
    ]);
    const differs = now.findIndex((line, n) => line !== wanted[n]);
    return differs < 0 && now.length === wanted.length
      ? left
      : [...left, `node ${differs}: ${now[differs]} in place of ${wanted[differs]}`];
  };
}

export const leavesHighlights = undoes('highlight');
export const leavesWrappers = undoes('wrap');
