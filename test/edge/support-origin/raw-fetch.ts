import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';

/** A fetch that does not look into bodies, as some runtimes have it; for GET only. */
export const rawFetch: typeof fetch = async (input, init) => {
  const headers = Object.fromEntries(init?.headers as Headers);
  const asked = request(String(input), { headers }).end();
  const [message] = (await once(asked, 'response')) as [IncomingMessage];
  const fields = Object.entries(message.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Response(Readable.toWeb(message) as ReadableStream, { headers: fields });
};
