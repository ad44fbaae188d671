import { StoreError } from './store.ts';

/** How files are compressed ahead of time, the best first. */
export const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number];

const SUFFIXES: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** A form that a file is kept in. */
export interface Variant {
  /** In bytes. */
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

export interface ReleaseFile extends Variant {
  /** Media type. */
  type: string;
  encodings: Readonly<Partial<Record<Encoding, Variant>>>;
}

/** What `release.json` says: which files are one glossary. */
export interface Release {
  id: string;
  files: ReadonlyMap<string, ReleaseFile>;
}

/** Whether `text` could be the id of a release: 16 hexadecimal digits. */
export const isReleaseId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{16}$/.test(text);

/** Where a release says what it is made of. */
export const releasePath = (id: string): string => `releases/${id}/release.json`;

/** Where a file of a release is. */
export const filePath = (id: string, file: string, encoding?: Encoding): string =>
  `releases/${id}/${file}${encoding ? SUFFIXES[encoding] : ''}`;

/** The release that `json` is; throws `StoreError` for anything else. */
export function parseRelease(json: unknown, id: string): Release {
  const { id: itsId, files } = { ...(json as { id?: unknown; files?: unknown }) };
  const entries = Object.entries({ ...(files as object) });
  if (itsId !== id || !entries.length || !entries.every(([, file]) => isFile(file))) {
    throw new StoreError(releasePath(id), 'is no release of this id; release it again');
  }
  return {
    id,
    files: new Map(
      entries.map(([name, file]) => {
        const { encodings, ...its } = file as ReleaseFile & { encodings?: object };
        return [name, { ...its, encodings: { ...encodings } }];
      }),
    ),
  };
}

function isFile(json: unknown): json is ReleaseFile {
  if (!isVariant(json)) return false;
  const { type, encodings } = json as Partial<ReleaseFile>;
  return typeof type === 'string' && Object.values({ ...encodings }).every(isVariant);
}

function isVariant(json: unknown): json is Variant {
  const { size, sha256 } = { ...(json as Partial<Variant>) };
  return (
    Number.isSafeInteger(size) &&
    size! >= 0 &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}
