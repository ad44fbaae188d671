/**
 * UTF-8 to text and back, byte for byte, whatever the bytes are: one that is no UTF-8 becomes a lone surrogate
 * (U+DC80 to U+DCFF), which no text has, and that the byte again.
 */
export interface Utf8 {
  decode(bytes: Uint8Array): string;
  /** The bytes that are left when no more are to come. */
  end(): string;
  encode(text: string): Uint8Array;
}

const LONE = /[\ud800-\udfff]/u;
const NONE = new Uint8Array();

export function createUtf8(): Utf8 {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  let rest = NONE;
  let isClean = true;

  function decode(bytes: Uint8Array): string {
    try {
      return decoder.decode(bytes);
    } catch {
      isClean = false;
      return decodeStepwise(bytes, decoder);
    }
  }

  return {
    decode(bytes) {
      const all = rest.length ? concat(rest, bytes) : bytes;
      const whole = all.length - lengthOfBeginning(all);
      rest = all.slice(whole);
      return decode(all.subarray(0, whole));
    },
    end() {
      const last = rest;
      rest = NONE;
      return decode(last);
    },
    encode(text) {
      if (isClean || !LONE.test(text)) return encoder.encode(text);
      let bytes = NONE;
      for (const part of text.split(/([\udc80-\udcff]+)/u)) {
        const isRaw = LONE.test(part);
        const its = isRaw
          ? Uint8Array.from(part, (unit) => unit.charCodeAt(0) & 0xff)
          : encoder.encode(part);
        bytes = concat(bytes, its);
      }
      return bytes;
    },
  };
}

/** So many bytes at the end begin a character that is not whole yet. */
function lengthOfBeginning(bytes: Uint8Array): number {
  for (let length = 1; length <= 3 && length <= bytes.length; length++) {
    const byte = bytes[bytes.length - length]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return lengthOf(byte) > length ? length : 0;
  }
  return 0;
}

/** So many bytes has a character that begins with this one. */
const lengthOf = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);

function decodeStepwise(bytes: Uint8Array, decoder: TextDecoder): string {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    let end = at;
    while (end < bytes.length && bytes[end]! < 0x80) end++;
    if (end === at) {
      const byte = bytes[at]!;
      const next = byte < 0xc0 ? at + 1 : at + lengthOf(byte);
      const character = decodeOne(bytes.subarray(at, next), decoder);
      text += character ?? String.fromCharCode(0xdc00 + byte);
      at = character === undefined ? at + 1 : next;
    } else {
      text += decoder.decode(bytes.subarray(at, end));
      at = end;
    }
  }
  return text;
}

function decodeOne(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function concat(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
