// Where this machine keeps the three browser engines. Runs before installation: Node 20, no
// dependencies.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @type {readonly Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/**
 * The environment variable that overrides the search, names to look for on PATH, and absolute
 * places of programs that are on no PATH.
 *
 * @type {Record<Engine, { variable: string, names: string[], places: string[] }>}
 */
const programs = {
  chromium: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
  webkit: { variable: 'WEBKIT_DRIVER', names: ['WebKitWebDriver'], places: [] },
};

/**
 * The executable of an engine, or `undefined` when it is not installed. For WebKit that is the
 * driver, and it counts as installed only with the other programs that our launcher starts.
 *
 * @param {Engine} engine
 * @returns {string | undefined}
 */
export function findBrowser(engine) {
  if (engine === 'webkit' && !(findMiniBrowser() && onPath('Xvfb') && onPath('setpriv'))) {
    return undefined;
  }
  const { variable, names, places } = programs[engine];
  return process.env[variable] || first(names.map(onPath)) || places.find(isExecutable);
}

/**
 * The window that shows WebKitGTK's pages. Distributions keep it beside the library, once for each
 * version of its interface.
 *
 * @returns {string | undefined}
 */
export function findMiniBrowser() {
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((triplet) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) =>
      path.join('/usr/lib', triplet, api),
    ),
  );
  return folders.map((folder) => path.join(folder, 'MiniBrowser')).find(isExecutable);
}

/**
 * The engines to test: those that `BROWSERS` names (`BROWSERS=chromium,firefox`), each of which
 * must then be there, or else every engine found.
 *
 * @returns {Engine[]}
 */
export function enginesToTest() {
  const asked = process.env.BROWSERS?.split(',');
  if (!asked) return engines.filter(findBrowser);
  return asked.map((name) => {
    const engine = engines.find((known) => known === name);
    if (!engine) throw new Error(`BROWSERS: no engine is called "${name}" (${engines.join(', ')})`);
    if (!findBrowser(engine)) throw new Error(`BROWSERS asks for ${engine}: not installed`);
    return engine;
  });
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @template T
 * @param {(T | undefined)[]} values
 */
const first = (values) => values.find((value) => value !== undefined);
