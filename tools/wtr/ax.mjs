// The command `ax`: what the browser tells assistive technology, which is more than any check of
// attributes can know. One line a node, in document order: `role "name" [description]`, the roles
// in the engine's own words.
import { pageOf } from './page-of.mjs';
import { inFirefoxWindow } from './firefox-window.mjs';

/**
 * WebKitGTK shows no tree, only the role and the name of an element: the one that `path` leads to,
 * a selector in the document, then one in the shadow root of each element found.
 *
 * @typedef {{ path?: string[] }} AxRequest
 */

/**
 * Answers the lines: of the whole page in Chromium and Firefox, the line of one element in WebKitGTK,
 * or false there when no `path` says which.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<AxRequest>}
 */
export function axPlugin() {
  return {
    name: 'ax',
    async executeCommand({ command, payload, session }) {
      if (command !== 'ax') return undefined;
      switch (session.browser.name) {
        case 'WebKit': {
          const { getPage } =
            /** @type {ReturnType<typeof import('./webkit-launcher.mjs').webkitLauncher>} */ (
              session.browser
            );
          return payload?.path ? [await nodeInWebKit(getPage(session.id), payload.path)] : false;
        }
        case 'Firefox':
          return treeInFirefox(pageOf(session));
        default:
          return treeInChromium(pageOf(session));
      }
    },
  };
}

/** @param {import('puppeteer-core').Page} page */
async function treeInChromium(page) {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    /** @type {string[]} */
    const lines = [];
    const visit = (/** @type {string} */ id) => {
      const node = byId.get(id);
      if (!node) return;
      // Lines of text have boxes of their own, which only repeat the text above them.
      if (!node.ignored && node.role?.value !== 'InlineTextBox') {
        lines.push(line(node.role?.value, node.name?.value, node.description?.value));
      }
      node.childIds?.forEach(visit);
    };
    if (nodes[0]) visit(nodes[0].nodeId);
    return lines;
  } finally {
    await session.detach();
  }
}

/** @param {import('puppeteer-core').Page} page */
async function treeInFirefox(page) {
  const nodes = await inFirefoxWindow(page, async (browser) => {
    const { Cc, Ci } = /** @type {any} */ (globalThis); // Firefox's internals have no types
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(
      Ci.nsIAccessibilityService,
    );
    const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
    // The first question starts the service, and the page's process hands its tree over later.
    const root = () => service.getAccessibleFor(browser)?.firstChild;
    for (let tries = 0; tries < 40 && !root()?.childCount; tries++) await pause(50);
    await pause(100); // changes of the page are told in batches
    /** @type {[role: string, name: string, description: string][]} */
    const found = [];
    const visit = (/** @type {any} */ node) => {
      found.push([service.getStringRole(node.role), node.name, node.description]);
      for (let child = 0; child < node.childCount; child++) visit(node.getChildAt(child));
    };
    visit(root());
    return found;
  });
  return nodes.map((node) => line(...node));
}

/**
 * @param {import('./webkit-page.mjs').WebKitPage} page
 * @param {string[]} path
 */
async function nodeInWebKit({ execute, send }, path) {
  const element = await execute(
    `return arguments[0].reduce(
      (host, selector) => (host?.shadowRoot ?? host)?.querySelector(selector),
      document,
    )`,
    path,
  );
  if (!element) throw new Error(`no element at ${path.join(' > shadow root > ')}`);
  const [id] = Object.values(element); // WebDriver wraps it in an object of one long, fixed key
  const role = await send('GET', `/element/${id}/computedrole`);
  const name = await send('GET', `/element/${id}/computedlabel`);
  return line(role, name);
}

/** @param {string} role @param {string} [name] @param {string} [description] */
function line(role, name, description) {
  return `${role} ${JSON.stringify(name ?? '')}${description ? ` [${description}]` : ''}`;
}
