/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import type { Answer, Client } from '../../../test/conformance/client.ts';
import { CHROMIUM_ARGS } from '../../chromium-args.ts';
import { findBrowser } from '../../find-browser.mjs';
import type { Row } from './row.ts';

/** A service worker in a real browser, asked by a page that it controls. */
export const SERVICE_WORKER: Row = {
  name: 'service-worker',
  target: 'service-worker',
  engine: () => (findBrowser('chromium') ? 'real engine' : undefined),
  async start(file, origin) {
    const site = await serveSite(await readFile(file), origin);
    const browser = await chromium.launch({
      executablePath: findBrowser('chromium')!,
      args: CHROMIUM_ARGS,
    });
    const stop = async (): Promise<void> => {
      await browser.close();
      site.close();
    };
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}/`);
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/service-worker.js', { type: 'module' });
        await navigator.serviceWorker.ready;
        if (navigator.serviceWorker.controller) return;
        await new Promise((done) =>
          navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
        );
      });
      return { ask: await pageClient(page), stop };
    } catch (error) {
      await stop();
      throw error;
    }
  },
};

/** The origin, and the worker's script beside its pages: a worker serves only the site that it is from. */
async function serveSite(script: Buffer, origin: string): Promise<{ url: string; close(): void }> {
  const server = createServer((asked, response) => {
    if (asked.url === '/service-worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      return;
    }
    const { method, headers, url = '/' } = asked;
    const onward = httpRequest(`${origin}${url}`, {
      method: method ?? 'GET',
      headers,
      agent: false,
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.on('error', () => response.destroy()).pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Asks by the page's own `fetch`; the bytes come over in Base64. */
async function pageClient(page: Page): Promise<Client> {
  let listener: (() => void) | undefined;
  await page.exposeFunction('onBytes', () => listener?.());
  return async (path, { method = 'GET', headers = {}, body, onBytes } = {}) => {
    listener = onBytes;
    const { base64, ...answer } = await page.evaluate(fetchInPage, {
      path,
      init: { method, headers, ...(body !== undefined && { body }) },
    });
    return { ...answer, bytes: Buffer.from(base64, 'base64') } satisfies Answer;
  };
}

interface InPage {
  path: string;
  init: RequestInit;
}

async function fetchInPage({
  path,
  init,
}: InPage): Promise<Omit<Answer, 'bytes'> & { base64: string }> {
  const response = await fetch(path, { ...init, cache: 'no-store' });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let isCut = false;
  try {
    for (const reader = response.body?.getReader(); reader;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      (globalThis as unknown as { onBytes(): void }).onBytes();
    }
  } catch {
    isCut = true;
  }
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(new Blob(pieces));
  });
  const base64 = url.slice(url.indexOf(',') + 1);
  return { status: response.status, headers: Object.fromEntries(response.headers), base64, isCut };
}
