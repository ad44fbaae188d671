import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { after, before } from 'node:test';
import type { Engine } from '../../../tools/find-browser.mjs';
import { type Demo, serveDemo } from '../../../tools/serve.ts';
import { build } from './built.ts';
import { type EnginePage, openEngine } from './engine-page.ts';
import { type Answer, type Host, startHost } from './host.ts';

/** What the tests of a file share in one engine: one page, the demo as it is served, and an origin for pages of their own. */
export interface EngineStage {
  readonly page: EnginePage;
  readonly demo: Demo;
  readonly host: Host;
  /** Address of a folder with the modules of `in-page/`, for pages to import. */
  readonly modules: string;
}

/** Sets the stage before the tests of a suite and clears it after them. Builds what is served if it has to. */
export function useEngine(engine: Engine): EngineStage {
  let page: EnginePage;
  let demo: Demo;
  let host: Host;
  let modules: string;
  before(async () => {
    await build();
    [page, demo, host] = await Promise.all([
      openEngine(engine),
      serveDemo({ sitePort: 0, cdnPort: 0 }),
      startHost(),
    ]);
    modules = host.serveFolder(await modulesToServe());
  });
  after(() => Promise.all([page.close(), demo.close(), host.close()]));
  return {
    get page() {
      return page;
    },
    get demo() {
      return demo;
    },
    get host() {
      return host;
    },
    get modules() {
      return modules;
    },
  };
}

/** The modules as browsers read them. */
async function modulesToServe(): Promise<Map<string, Answer>> {
  const folder = path.join(import.meta.dirname, 'in-page');
  const headers = {
    'content-type': 'text/javascript',
    'access-control-allow-origin': '*',
    'cache-control': 'max-age=600',
  };
  const modules = (await readdir(folder)).map(async (name) => {
    const body = stripTypeScriptTypes(await readFile(path.join(folder, name), 'utf8'));
    return [name, { headers, body }] as const;
  });
  return new Map(await Promise.all(modules));
}
