import type { Body } from './body.ts';

/** What a host call returns. */
export const OK = 0;
export const ERROR = 1;
export const BAD_HANDLE = 3;
export const BUFFER_TOO_SMALL = 4;
export const UNSUPPORTED = 5;
export const NONE = 10;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An instance's memory as host calls see it: addresses and lengths come as numbers. */
export class Guest {
  /** There once the instance is; it grows, so that no view of it is kept. */
  memory!: WebAssembly.Memory;
  /** The body of the answer, once that is under way. */
  sent: Body | undefined;
  #handles: unknown[] = [];

  /** A number by which the guest names `thing` from now on. */
  handle(thing: unknown): number {
    return this.#handles.push(thing);
  }

  /** What the guest has named, if it is of that kind. */
  thing<T>(handle: number, kind: new (...args: never[]) => T): T | undefined {
    const thing = this.#handles[handle - 1];
    return thing instanceof kind ? thing : undefined;
  }

  bytes(at: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.memory.buffer as ArrayBuffer).slice(at, at + length);
  }

  text(at: number, length: number): string {
    return decoder.decode(this.bytes(at, length));
  }

  handles(at: number, count: number): number[] {
    const view = new DataView(this.memory.buffer);
    return Array.from({ length: count }, (_, n) => view.getUint32(at + 4 * n, true));
  }

  put(at: number, bytes: Uint8Array): void {
    new Uint8Array(this.memory.buffer).set(bytes, at);
  }

  put16(at: number, value: number): void {
    new DataView(this.memory.buffer).setUint16(at, value, true);
  }

  put32(at: number, value: number): void {
    new DataView(this.memory.buffer).setUint32(at, value, true);
  }

  put64(at: number, value: bigint): void {
    new DataView(this.memory.buffer).setBigInt64(at, value, true);
  }

  /** Puts a text where there is room for `room` bytes, and its length at `written` in any case. */
  putText(text: string, [at, room, written]: readonly [number, number, number]): number {
    const bytes = encoder.encode(text);
    this.put32(written, bytes.length);
    if (bytes.length > room) return BUFFER_TOO_SMALL;
    this.put(at, bytes);
    return OK;
  }

  /** Puts as many of the texts as there is room for, from the one at `cursor` on, each with a zero after it. */
  putList(texts: readonly string[], [at, room, cursor, next, written]: ListTarget): number {
    let size = 0;
    let n = cursor;
    for (; n < texts.length; n++) {
      const bytes = encoder.encode(`${texts[n]}\0`);
      if (size + bytes.length > room) {
        if (size > 0) break;
        this.put32(written, bytes.length);
        return BUFFER_TOO_SMALL;
      }
      this.put(at + size, bytes);
      size += bytes.length;
    }
    this.put64(next, n < texts.length ? BigInt(n) : -1n);
    this.put32(written, size);
    return OK;
  }
}

/** Where a list goes, how much room is there, which one is first, and where to write the next one and the size. */
export type ListTarget = readonly [
  at: number,
  room: number,
  cursor: number,
  next: number,
  written: number,
];
