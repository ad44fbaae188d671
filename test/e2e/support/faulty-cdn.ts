import { type Answer, HANGS_UP, type Host, type HostOptions, startHost } from './host.ts';

/** A CDN that gives what another one has, or its own, until it is told to fail. */
export interface FaultyCdn extends Host {
  /** Answers like this at paths that end so, from now on. */
  spoil(end: string, answer: Answer | typeof HANGS_UP): void;
  /** Fails no more. */
  repair(): void;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
}

export async function startFaultyCdn(sound: string, tls?: HostOptions['tls']): Promise<FaultyCdn> {
  const asked: string[] = [];
  let faults: [string, Answer | typeof HANGS_UP][] = [];
  const host = await startHost({
    tls,
    decide(path, answer) {
      asked.push(path);
      const fault = faults.find(([end]) => path.endsWith(end));
      return fault?.[1] ?? answer ?? passOn(sound + path);
    },
  });
  return {
    ...host,
    spoil: (end, answer) => void faults.push([end, answer]),
    repair: () => (faults = []),
    asked,
  };
}

async function passOn(url: string): Promise<Answer> {
  const response = await fetch(url);
  const headers = {
    'access-control-allow-origin': '*',
    'content-type': response.headers.get('content-type') ?? '',
  };
  return { status: response.status, headers, body: await response.bytes() };
}
