import { type Probe, tryPage } from './probe.ts';

const PAGE = `<main>
  <p>Docker</p>
  <p contenteditable>Kubernetes</p>
  <p translate="no">Kubernetes</p>
  <p hidden>Kubernetes</p>
  <p><code>Kubernetes</code> <a href="#">Kubernetes</a> <button>Kubernetes</button></p>
  <h2>Kubernetes</h2>
  <nav>Kubernetes</nav>
  <p data-glossary-ignore>Kubernetes</p>
  <p>Docker, and Docker again</p>
</main>`;

/** What is marked where nothing is to be, or more than once; and the reverse. */
export const marksWrongly: Probe = async (place) => {
  await using trial = await tryPage(place, { body: PAGE });
  await trial.start();
  const marked = await trial.page.evaluate(() =>
    globalThis.glosslightPage.report().marks.map(({ text }) => text),
  );
  return `${marked}` === 'Docker' ? [] : [`marked: ${marked}`];
};

/** What is marked twice where the script is there twice. */
export const marksTwice: Probe = async (place) => {
  await using trial = await tryPage(place, { body: PAGE });
  await trial.start();
  await trial.start();
  const size = await trial.page.evaluate(() => CSS.highlights.get('glossary-term')?.size);
  return size === 1 ? [] : [`marks: ${size}`];
};

declare global {
  var changed: string[];
}

/** What changes in a document whose terms are highlighted and read; our own root is the only thing that may. */
export const changesTheHost: Probe = async (place) => {
  const init = (): void => {
    globalThis.changed = [];
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        const nodes = [...addedNodes, ...removedNodes];
        const isOurs =
          (target as Element).closest?.('glossary-root') ||
          nodes.some(({ nodeName }) => nodeName === 'GLOSSARY-ROOT');
        if (!isOurs) globalThis.changed.push(`${type} of ${target.nodeName}`);
      }
    });
    document.addEventListener('DOMContentLoaded', () => {
      const all = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(document, all);
    });
  };
  await using trial = await tryPage(place, { body: PAGE, init });
  await trial.start({ delay: { open: 0, close: 0 } });
  await trial.page
    .locator('p')
    .first()
    .click({ position: { x: 10, y: 10 } });
  await trial.page.locator('glossary-popover:popover-open').waitFor();
  await trial.page.keyboard.press('Escape');
  return await trial.page.evaluate(() => globalThis.changed);
};
