import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A glossary that is ready for the edge, in memory. */
export interface ReleaseFiles {
  /** 16 hexadecimal digits, made of what is in it: the same source has the same id. */
  id: string;
  /** By name what is in its files, compressed ones among them; `release.json` says which there are. */
  files: Map<string, Uint8Array>;
}

interface Variant {
  size: number;
  sha256: string;
}

/** Below so many bytes compression is not worth the time to undo it. */
const SMALL = 500;
/** Beyond so many the best quality of Brotli takes minutes. */
const LARGE = 4_000_000;

const ENCODERS: Readonly<
  Record<string, { suffix: string; encode(bytes: Uint8Array): Uint8Array }>
> = {
  br: { suffix: '.br', encode: brotli },
  gzip: { suffix: '.gz', encode: (bytes) => gzipSync(bytes, { level: 9 }) },
};

/** The files of a release of `bundle`, a built glossary: as they are, and compressed where that makes them smaller. */
export function releaseFiles(bundle: ReadonlyMap<string, Uint8Array>): ReleaseFiles {
  const files = new Map<string, Uint8Array>();
  const described: Record<string, object> = {};
  const ids: string[] = [];
  for (const [name, bytes] of [...bundle].sort(byName)) {
    files.set(name, bytes);
    const variant = variantOf(bytes);
    ids.push(`${name} ${variant.sha256}\n`);
    const encodings =
      bytes.length < SMALL ? {} : compressed(bytes, (suffix, its) => files.set(name + suffix, its));
    described[name] = {
      type: 'application/json',
      ...variant,
      ...(Object.keys(encodings).length && { encodings }),
    };
  }
  const id = hash(ids.join('')).slice(0, 16);
  const release = `${JSON.stringify({ id, files: described }, null, 1)}\n`;
  files.set('release.json', new TextEncoder().encode(release));
  return { id, files };
}

/** The encodings in which `bytes` are smaller; `add` is told of each with the end of its name. */
function compressed(
  bytes: Uint8Array,
  add: (suffix: string, encoded: Uint8Array) => void,
): Record<string, Variant> {
  const encodings: Record<string, Variant> = {};
  for (const [name, { suffix, encode }] of Object.entries(ENCODERS)) {
    const encoded = encode(bytes);
    if (encoded.length >= bytes.length) continue;
    add(suffix, encoded);
    encodings[name] = variantOf(encoded);
  }
  return encodings;
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 9 : 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

const variantOf = (bytes: Uint8Array): Variant => ({ size: bytes.length, sha256: hash(bytes) });

const hash = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : 1;
