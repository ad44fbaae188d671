// Runs code in Firefox's own window instead of the page, for what the standard protocol lacks.
// Firefox allows it when started with `--remote-allow-system-access`.

/**
 * Calls `script` in Firefox with the `<browser>` element that shows the page, and resolves to its
 * result, as JSON carries it. The function is sent as text: it sees its arguments and nothing else
 * of the file it stands in.
 *
 * @template {unknown[]} Args
 * @template Result
 * @param {import('puppeteer-core').Page} page
 * @param {(browser: any, ...args: Args) => Result} script
 * @param {Args} args
 * @returns {Promise<Awaited<Result>>}
 */
export async function inFirefoxWindow(page, script, ...args) {
  // Puppeteer has this connection and does not publish its type.
  const { connection } = /** @type {any} */ (page.browser());
  const windows = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    target: { context: windows.result.contexts[0].context },
    awaitPromise: true,
    expression: `(async () => {
      const browser = gBrowser.browsers.find(
        ({ currentURI }) => currentURI.spec === ${JSON.stringify(page.url())},
      );
      const result = await (${script})(browser, ...${JSON.stringify(args)});
      return JSON.stringify(result ?? null);
    })()`,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value);
}
