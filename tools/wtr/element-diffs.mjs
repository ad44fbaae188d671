// A failed `expect(element).to.equal(null)` carries the element in its error, the runner's page clones
// the error to send it, elements cannot be cloned, and so nothing is sent: the file seems to hang
// until it times out. Send the names of nodes instead.

const socketModule = '/__web-dev-server__web-socket.js';

const sendable = `
  (value) => {
    try {
      return structuredClone(value);
    } catch {
      const name = (_, inner) => (inner instanceof Node ? '<' + inner.nodeName + '>' : inner);
      return JSON.parse(JSON.stringify(value, name));
    }
  }`;

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function elementDiffsPlugin() {
  return {
    name: 'element-diffs',
    transform({ path, body }) {
      if (path !== socketModule) return undefined;
      return String(body).replace('structuredClone(obj)', `(${sendable})(obj)`);
    },
  };
}
