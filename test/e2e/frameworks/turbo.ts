import * as Turbo from '@hotwired/turbo';
import { FRAGMENTS } from './fragments.ts';
import { fileOf, pageName } from './page-name.ts';

const name = pageName();
const addressOf = (page: string): string => fileOf({ ...name, page });

/** Resolves once what `act` has begun is drawn to its end. */
async function loaded(act: () => void): Promise<void> {
  const load = new Promise((resolve) =>
    document.addEventListener('turbo:load', resolve, { once: true }),
  );
  act();
  await load;
}

const visit = (page: string, action: 'advance' | 'replace' = 'advance') =>
  loaded(() => Turbo.visit(addressOf(page), { action }));

async function stream(action: string, target: string, html: string): Promise<void> {
  const content = `<template>${html}</template>`;
  Turbo.renderStreamMessage(
    `<turbo-stream action="${action}" target="${target}">${content}</turbo-stream>`,
  );
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

const acts: Record<string, () => Promise<void>> = {
  'visits a page': () => visit('two'),
  'visits another': () => visit('three'),
  'goes back': () => loaded(() => history.back()),
  'goes back to the first': () => loaded(() => history.back()),
  'visits a page that it has been on': () => visit('two'),
  'refreshes it by morphing': () => visit('two', 'replace'),
  'streams an element to the end': () => stream('append', 'part', FRAGMENTS.three),
  'streams an element in place of another': () => stream('replace', 'last', FRAGMENTS.one),
  'streams one away': () => stream('remove', 'rest', ''),
};

globalThis.host = {
  start: () => undefined,
  steps: Object.keys(acts),
  act: (step) => acts[step]!(),
};
