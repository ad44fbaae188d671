// A WebKitGTK window under WebDriver's control, on a screen that nobody sees. Needs Linux.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser, findMiniBrowser } from '../find-browser.mjs';

/**
 * What GTK fixes when it starts, since WebKitGTK cannot emulate media features later on.
 *
 * @typedef {{ reducedMotion?: boolean, dark?: boolean }} WebKitOptions
 */

/**
 * Sends one WebDriver command of the session and resolves to its `value`.
 *
 * @typedef {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>} Send
 */

/**
 * @param {WebKitOptions} [options]
 * @returns {Promise<{ send: Send, stop: () => Promise<void> }>}
 */
export async function startWebKit(options = {}) {
  const driver = findBrowser('webkit');
  const binary = findMiniBrowser();
  if (!driver || !binary) throw new Error('WebKitGTK, its driver or Xvfb is not installed');

  const started = new AsyncDisposableStack();
  try {
    const home = makeHome(started, options);
    const display = await startScreen(started);
    const env = windowEnvironment(home, display, options);
    const url = await startDriver(started, driver, env);
    const { sessionId } = await request('POST', `${url}/session`, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      },
    });
    const session = `${url}/session/${sessionId}`;
    started.defer(() => request('DELETE', session).catch(() => {})); // closes the window
    return {
      send: (method, path, body) => request(method, session + path, body),
      stop: () => started.disposeAsync(),
    };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}

/**
 * A folder of settings of our own, so that those of the person who runs the tests do not matter.
 *
 * @param {AsyncDisposableStack} started
 * @param {WebKitOptions} options
 */
function makeHome(started, { reducedMotion = false }) {
  const home = mkdtempSync(path.join(tmpdir(), 'glosslight-webkit-'));
  // WebKit's own processes end a moment after the window and write until then, hence the retries.
  started.defer(() => rmSync(home, { recursive: true, force: true, maxRetries: 20 }));
  mkdirSync(path.join(home, 'gtk-3.0'));
  writeFileSync(
    path.join(home, 'gtk-3.0/settings.ini'),
    `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`,
  );
  // A window is never narrower than its toolbar, which without these rules is 447 px.
  writeFileSync(
    path.join(home, 'gtk-3.0/gtk.css'),
    '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }\n',
  );
  return home;
}

/**
 * @param {string} home
 * @param {string} display
 * @param {WebKitOptions} options
 * @returns {NodeJS.ProcessEnv}
 */
function windowEnvironment(home, display, { dark = false }) {
  const { WAYLAND_DISPLAY: _, ...inherited } = process.env;
  return {
    ...inherited,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
    NO_AT_BRIDGE: '1', // no accessibility bus to wait for
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
  };
}

/**
 * Starts an X server, which picks a free display and tells its number on file descriptor 3.
 *
 * There is no window manager, so the window under the pointer has the focus. The pointer starts in
 * the middle of the screen: on a screen this small that is inside any window, and a window may be
 * larger than the screen.
 *
 * @param {AsyncDisposableStack} started
 */
async function startScreen(started) {
  const args = ['-displayfd', '3', '-screen', '0', '320x240x24', '-nolisten', 'tcp', '-noreset'];
  const server = start(started, 'Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const [number] = await Promise.race([once(pipe, 'data'), failure(server, 'Xvfb')]);
  return `:${String(number).trim()}`;
}

/**
 * @param {AsyncDisposableStack} started
 * @param {string} driver
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} the driver's address
 */
async function startDriver(started, driver, env) {
  const port = await freePort();
  const args = [`--port=${port}`, '--host=127.0.0.1'];
  const server = start(started, driver, args, { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([answers(`${url}/status`), failure(server, driver)]);
  return url;
}

/**
 * Starts a program that cannot outlive this process, not even when this process is killed, and
 * that the stack stops.
 *
 * @param {AsyncDisposableStack} started
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(started, program, args, options) {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], options);
  const gone = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  started.defer(async () => {
    child.kill();
    await gone;
  });
  return child;
}

/**
 * Rejects when a program ends, which it should not do by itself.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name
 * @returns {Promise<never>}
 */
function failure(child, name) {
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with code ${code}`)));
  });
}

/** @param {string} url */
async function answers(url) {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      return await request('GET', url);
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(25);
    }
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 */
async function request(method, url, body = {}) {
  const response = await fetch(url, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Error(`${method} ${url}: ${value?.error}: ${value?.message}`);
  return value;
}
