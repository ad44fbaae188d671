import { request } from 'node:http';

/** A request to the edge. */
export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Told of each piece of the answer's body as it comes. */
  onBytes?: () => void;
  /** Leaves once the first piece of the body is there. */
  leaves?: true;
}

/** What came back. */
export interface Answer {
  status: number;
  /** By lower-case name; several values of one name with `, ` between, but cookies one in a line. */
  headers: Readonly<Record<string, string>>;
  /** As sent, still compressed. */
  bytes: Buffer;
  /** The body broke off before its end. */
  isCut: boolean;
}

/** Asks one edge. */
export type Client = (path: string, asked?: Asked) => Promise<Answer>;

/** Asks over HTTP, and looks into nothing. Rejects if no answer begins. */
export function httpClient(base: string): Client {
  return (path, { method = 'GET', headers = {}, body, onBytes, leaves } = {}) =>
    new Promise((resolve, reject) => {
      let onError = reject;
      const asking = request(`${base}${path}`, { method, headers, agent: false }, (message) => {
        const pieces: Buffer[] = [];
        const done = (isCut: boolean): void =>
          resolve({
            status: message.statusCode ?? 0,
            headers: join(message.headersDistinct),
            bytes: Buffer.concat(pieces),
            isCut,
          });
        onError = () => done(true);
        message.on('data', (piece: Buffer) => {
          pieces.push(piece);
          onBytes?.();
          if (leaves) asking.destroy();
        });
        message.on('end', () => done(false));
        message.on('error', onError);
      });
      asking.on('error', (error) => onError(error));
      asking.end(body);
    });
}

const join = (headers: NodeJS.Dict<string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, values = []]) => [
      name,
      values.join(name === 'set-cookie' ? '\n' : ', '),
    ]),
  );
