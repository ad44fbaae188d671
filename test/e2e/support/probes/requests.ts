import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSource } from '../built.ts';
import { LongVisit } from '../long-visit.ts';
import { until } from '../until.ts';
import type { Probe } from './probe.ts';

/** What comes too early has been asked for by then, in milliseconds. */
const A_MOMENT = 200;

/** What is fetched before its time: of our parts none without a reader, cards none without a pointer on a mark. */
export const loadsEarly: Probe = async (place) => {
  await using visit = await LongVisit.to(place);
  const parts: string[] = [];
  visit.page.on('request', (request) => {
    const [, name] = /\/parts-\w+\/(.+)\.js$/.exec(request.url()) ?? [];
    if (name) parts.push(name);
  });
  await visit.start();
  await sleep(A_MOMENT);
  const faults = parts.splice(0).map((name) => `without a reader: ${name}`);
  const [mark] = await visit.places();
  await visit.page.mouse.move(1, 1);
  await visit.page.mouse.move(2, 2);
  await until(
    () => faults.length > 0 || parts.includes('reading'),
    () => 'nobody reads',
  );
  await sleep(A_MOMENT);
  const early = parts.filter((name) => name === 'cards' || name === 'popover');
  faults.push(...early.map((name) => `without an intent: ${name}`));
  await visit.openAt(mark!);
  return faults;
};

/** What a glossary's server is told of its reader. */
export const tellsServers: Probe = async (place) => {
  const body = await readSource('glossary.json');
  const told: string[] = [];
  const server = createServer(({ headers: { cookie, referer, origin } }, response) => {
    if (cookie) told.push(`cookie: ${cookie}`);
    if (referer) told.push(`referrer: ${referer}`);
    // It would take all that is sent.
    response.writeHead(200, {
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
    });
    response.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await using visit = await LongVisit.to(place);
  await visit.page.context().addCookies([{ name: 'session', value: 'secret', url }]);
  await visit.start({ glossary: url });
  server.close().closeAllConnections();
  return told;
};
