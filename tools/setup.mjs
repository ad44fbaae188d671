// Makes a fresh clone ready, so that `npm start`, `npm test` and `npm run build` are each the only
// command one has to know: installs the dependencies unless this very set is there and, with
// `--browsers`, a browser to test in.
//
// npm runs this before node_modules exists: Node 20, no dependencies. Everything is said on stderr,
// because machines read what the command after this one prints.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = path.join(root, 'node_modules/.setup-stamp');
const lock = path.join(root, '.setup.lock');

/** A lock whose owner has not touched it for this long belongs to a process that was killed. */
const staleAfter = 60_000;
const touchEvery = 5_000;

if (olderThan(20)) fail(`Node 20 or later is needed, and this is ${process.version}.`);
const wanted = fingerprint();
if (!isInstalled()) await withLock(install);
if (olderThan(22, 18) && !existsSync(path.join(root, 'node_modules/.bin/node'))) {
  // npm brings a Node of its own for Linux only.
  fail(`Node 22.18 or later is needed on this platform, and this is ${process.version}.`);
}
if (process.argv.includes('--browsers') && !findBrowser('chromium')) installChromium();

/** What the installed set depends on: a change of a script or a description installs nothing. */
function fingerprint() {
  const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json'));
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, overrides]))
    .update(read('package-lock.json'))
    .update(read('tools/node-runtime/package.json'))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/**
 * `npm start` and `npm test` in two terminals of a fresh clone must not install at once.
 *
 * @param {() => Promise<void>} work
 */
async function withLock(work) {
  await takeLock();
  // The lock's time says that its owner is alive. A process id would not: an owner in a container
  // has another one outside.
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), touchEvery);
  process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
  await work();
  clearInterval(beat);
}

async function takeLock() {
  let said = false;
  for (;;) {
    try {
      mkdirSync(lock); // atomic, unlike asking whether it exists
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const touched = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (touched && Date.now() - touched > staleAfter) {
      rmSync(lock, { recursive: true, force: true });
    } else if (!said) {
      say('waiting for an installation that is under way …');
      said = true;
    }
    await sleep(250);
  }
}

async function install() {
  if (isInstalled()) return; // by whoever had the lock before
  say('installing the dependencies …');
  // `--include=dev` also under NODE_ENV=production. No package of ours needs its install script.
  const options = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  if ((await npm('ci', ...options, '--loglevel=error')) !== 0) {
    fail('npm ci failed, as said above. Is the package registry within reach?');
  }
  writeFileSync(stamp, wanted);
}

/**
 * Runs the npm that runs us, if any, and on its own Node: ours is in the folder that npm replaces.
 *
 * @param {string[]} args
 * @returns {Promise<number | null>} the exit code, null after a signal
 */
function npm(...args) {
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', process.stderr, process.stderr];
  const child = script?.endsWith('npm-cli.js')
    ? spawn(node, [script, ...args], { cwd: root, stdio })
    : spawn('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.on('error', () => resolve(127)); // it could not be started and will never exit
  });
}

function installChromium() {
  const advice = 'Install Chromium or Chrome, or set CHROME_PATH to the executable of one.';
  const canInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && aptGet('--version', 'ignore');
  if (!canInstall) fail(`The tests need a browser, and no Chromium was found. ${advice}`);
  say('installing Chromium by apt-get …');
  const request = 'install --yes --no-install-recommends chromium';
  // The list of packages may be missing or old, which a first attempt tells sooner than updating.
  const installed = aptGet(request) || (aptGet('update') && aptGet(request));
  if (!installed || !findBrowser('chromium')) fail(`apt-get could not install Chromium. ${advice}`);
}

/**
 * @param {string} args
 * @param {'ignore' | NodeJS.WriteStream} output
 * @returns {boolean} whether it succeeded
 */
function aptGet(args, output = process.stderr) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync('apt-get', args.split(' '), { env, stdio: ['ignore', output, output] }).status === 0
  );
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}

/** @param {number} major @param {number} [minor] */
function olderThan(major, minor = 0) {
  const [ours = 0, oursMinor = 0] = process.versions.node.split('.').map(Number);
  return ours < major || (ours === major && oursMinor < minor);
}

/** @param {string} message */
function say(message) {
  console.error(`setup: ${message}`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  say(message);
  process.exit(1);
}
