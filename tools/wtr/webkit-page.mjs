// A WebDriver session in the clothes of a Puppeteer page: just those methods that the stock
// commands of @web/test-runner-commands call.
import { setTimeout as sleep } from 'node:timers/promises';

/** Keys with a name, in WebDriver's code points (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const namedKeys = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Insert', '\uE016'],
  ['Delete', '\uE017'],
  ['Meta', '\uE03D'],
]);

const buttons = { left: 0, middle: 1, right: 2 };

/** @typedef {{ button?: keyof typeof buttons }} ButtonOptions */
/** @typedef {ReturnType<typeof webkitPage>} WebKitPage */

/** @param {import('./webkit-session.mjs').Send} send */
export function webkitPage(send) {
  return {
    /** Sends any WebDriver command, for what has no method here. */
    send,
    execute,
    keyboard: {
      /** @param {string} text */
      type: (text) => keys([...text].flatMap((character) => stroke(character))),
      /** @param {string} name */
      press: (name) => keys(stroke(name)),
      /** @param {string} name */
      down: (name) => keys([{ type: 'keyDown', value: keyValue(name) }]),
      /** @param {string} name */
      up: (name) => keys([{ type: 'keyUp', value: keyValue(name) }]),
    },
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => pointer([moveTo(x, y)]),
      /** @param {number} x @param {number} y @param {ButtonOptions} [options] */
      click: (x, y, options) =>
        pointer([moveTo(x, y), button('pointerDown', options), button('pointerUp', options)]),
      /** @param {ButtonOptions} [options] */
      down: (options) => pointer([button('pointerDown', options)]),
      /** @param {ButtonOptions} [options] */
      up: (options) => pointer([button('pointerUp', options)]),
      async reset() {
        await release();
        await pointer([moveTo(0, 0)]);
      },
    },
    release,
    setViewport,
    /** @returns {Promise<string>} */
    url: () => send('GET', '/url'),
    /** @param {string} url */
    goto: (url) => send('POST', '/url', { url }),
    /** @returns {Promise<Buffer>} a PNG of the viewport */
    screenshot: async () => Buffer.from(await send('GET', '/screenshot'), 'base64'),
    async emulateMediaFeatures() {
      throw new Error('WebKitGTK takes media features only as options of webkitLauncher()');
    },
  };

  /**
   * Runs the body of a function in the page and resolves to what it returns, as JSON carries it.
   *
   * @param {string} script
   * @param {...unknown} args
   */
  function execute(script, ...args) {
    return send('POST', '/execute/sync', { script, args });
  }

  /** Lifts every key and button that is still down. */
  function release() {
    return send('DELETE', '/actions');
  }

  /** @param {object[]} actions */
  function keys(actions) {
    return send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** @param {object[]} actions */
  function pointer(actions) {
    const parameters = { pointerType: 'mouse' };
    return send('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }

  /**
   * WebDriver sizes the window, and how much of it is not page depends on the theme: so measure,
   * correct, measure again.
   *
   * @param {{ width: number, height: number }} wanted
   */
  async function setViewport(wanted) {
    for (let attempt = 0; attempt < 3; attempt++) {
      const viewport = await viewportSize();
      if (sameSize(viewport, wanted)) return;
      const frame = await send('GET', '/window/rect');
      await send('POST', '/window/rect', {
        width: frame.width + wanted.width - viewport.width,
        height: frame.height + wanted.height - viewport.height,
      });
      // The page learns its new size some time after the command has returned.
      for (let wait = 0; wait < 20 && !sameSize(await viewportSize(), wanted); wait++) {
        await sleep(10);
      }
    }
    const { width, height } = await viewportSize();
    if (!sameSize({ width, height }, wanted)) {
      throw new Error(`a viewport of ${wanted.width}x${wanted.height} stays ${width}x${height}`);
    }
  }

  async function viewportSize() {
    const [width, height] = await execute('return [innerWidth, innerHeight]');
    return { width, height };
  }
}

/** @typedef {{ width: number, height: number }} Size */
/** @param {Size} a @param {Size} b */
const sameSize = (a, b) => a.width === b.width && a.height === b.height;

/** @param {number} x @param {number} y */
const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

/** @param {'pointerDown' | 'pointerUp'} type @param {ButtonOptions} [options] */
const button = (type, { button = 'left' } = {}) => ({ type, button: buttons[button] });

/** @param {string} name */
const stroke = (name) => [
  { type: 'keyDown', value: keyValue(name) },
  { type: 'keyUp', value: keyValue(name) },
];

/** @param {string} name a key's name or the character it writes */
function keyValue(name) {
  if (name === '\n') return namedKeys.get('Enter');
  const value = namedKeys.get(name) ?? name;
  if ([...value].length !== 1) throw new Error(`unknown key "${name}"`);
  return value;
}
