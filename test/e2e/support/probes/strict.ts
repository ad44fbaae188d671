import { type Probe, tryPage } from './probe.ts';

declare global {
  var violations: string[];
}

/** What a page forbids under its policy, and we try all the same. */
export const violatesPolicy: Probe = async (place) => {
  const headers = {
    'content-security-policy': `default-src 'none'; script-src ${place.cdn}; connect-src ${place.cdn}; require-trusted-types-for 'script'; trusted-types glosslight`,
  };
  const init = (): void => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      // That a page without a picture asks for one is the browser's doing.
      if (!event.blockedURI.endsWith('favicon.ico'))
        globalThis.violations.push(event.effectiveDirective);
    });
  };
  const body = '<main><p>Docker</p></main>';
  await using trial = await tryPage(place, { body, init, headers });
  await trial.start({ delay: { open: 0, close: 0 } });
  const mark = trial.page.locator('p');
  await mark.hover({ position: { x: 10, y: 10 } });
  const tooltip = trial.page.locator('glossary-tooltip:popover-open');
  // It may not come at all, and then has been forbidden.
  await tooltip.waitFor({ timeout: 1000 }).catch(() => undefined);
  await mark.click({ position: { x: 10, y: 10 } });
  await trial.page.locator('glossary-popover:popover-open').waitFor();
  return await trial.page.evaluate(() => globalThis.violations);
};

/** What a hostile glossary gets a reader to follow. */
export const followsHostileLinks: Probe = async (place) => {
  const glossary = place.host.serve('glossary.json', {
    headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
    body: JSON.stringify({
      version: 1,
      lang: 'en',
      terms: [
        {
          id: 'docker',
          term: 'Docker',
          definition: 'See [here](javascript:alert(1)).',
          service: { title: 'Service', url: 'javascript:alert(2)' },
          seeAlso: { title: 'Source', url: 'data:text/html,<script>alert(3)</script>' },
        },
      ],
    }),
  });
  await using trial = await tryPage(place, { body: '<main><p>Docker</p></main>' });
  await trial.start({ glossary });
  await trial.page.locator('p').click({ position: { x: 10, y: 10 } });
  const popover = trial.page.locator('glossary-popover:popover-open');
  await popover.waitFor();
  const links = await popover.locator('a').evaluateAll((all) => all.map((a) => String(a)));
  return links.map((link) => `link: ${link}`);
};

/** What of a glossary is believed that is not the one that was built. */
export const believesForgeries: Probe = async (place) => {
  const manifest = (await (await fetch(`${place.cdn}/glossary.json`)).json()) as {
    content: { file: string };
  };
  const content = await (await fetch(`${place.cdn}/${manifest.content.file}`)).text();
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
  const folder = place.host.serveFolder(
    new Map([
      ['glossary.json', { headers, body: JSON.stringify(manifest) }],
      [manifest.content.file, { headers, body: content.replace('container', 'Container') }],
    ]),
  );
  await using trial = await tryPage(place, { body: '<main><p>Docker</p></main>' });
  const outcome = await trial.start({ glossary: `${folder}glossary.json` }).then(
    () => 'believed',
    () => 'refused',
  );
  return outcome === 'refused' ? [] : [outcome];
};

declare global {
  var heardKeys: string[];
}

/** What a host hears of the Escape that closes a card. */
export const leaksEscape: Probe = async (place) => {
  await using trial = await tryPage(place, { body: '<main><p>Docker</p></main>' });
  await trial.start();
  await trial.page.locator('p').click({ position: { x: 10, y: 10 } });
  await trial.page.locator('glossary-popover:popover-open').waitFor();
  await trial.page.evaluate(() => {
    globalThis.heardKeys = [];
    addEventListener('keydown', ({ key }) => globalThis.heardKeys.push(key), true);
  });
  await trial.page.keyboard.press('Escape');
  return await trial.page.evaluate(() => globalThis.heardKeys);
};
