import { type Channel, channelPath, parseChannel } from './channel.ts';
import { readBytes } from './read-bytes.ts';
import { type Store, StoreError } from './store.ts';

export interface Channels {
  /** Where a channel leads to; `undefined` if there is none of this name. As it was a moment ago is good enough. */
  get(name: string): Promise<Channel | undefined>;
  /** The same, asked of the store now; rejects where it cannot say. */
  ask(name: string): Promise<Channel | undefined>;
}

interface Known {
  channel: Channel;
  at: number;
}

/**
 * Reads channels, and for `age` milliseconds believes what it has read. A store that is out of reach does not take away
 * what is known.
 */
export function createChannels(store: Store, age: number): Channels {
  const known = new Map<string, Known>();

  async function ask(name: string): Promise<Channel | undefined> {
    const channel = await read(store, name);
    // Names come from outside: only those that exist are remembered.
    if (channel) known.set(name, { channel, at: Date.now() });
    else known.delete(name);
    return channel;
  }

  return {
    ask,
    async get(name) {
      const last = known.get(name);
      const since = Date.now() - (last?.at ?? 0);
      if (last && since >= 0 && since < age) return last.channel;
      try {
        return await ask(name);
      } catch (error) {
        if (last) return last.channel;
        throw error;
      }
    },
  };
}

async function read(store: Store, name: string): Promise<Channel | undefined> {
  const path = channelPath(name);
  const file = await store.get(path);
  if (!file) return undefined;
  const channel = parseChannel(toJson(path, await readBytes(file)));
  if (!channel) throw new StoreError(path, 'is no channel');
  return channel;
}

/** The JSON that bytes are; throws `StoreError` if they are none. */
export function toJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new StoreError(path, 'is not JSON', { cause: error });
  }
}
