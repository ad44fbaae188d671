import type { Reporter } from './reporter.ts';
import { cleanText, isLonger, oneLine } from './text.ts';

/** Reads a part of unknown JSON: what is sound of it, or `undefined` after reporting why not. Never throws. */
export type Read<T> = (json: unknown, report: Reporter) => T | undefined;

export const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** What the JSON is, for the sentence "is …, not text". */
function kindOf(json: unknown): string {
  if (json === null) return 'null';
  if (Array.isArray(json)) return 'a list';
  if (typeof json === 'string') return 'text';
  return typeof json === 'object' ? 'an object' : `a ${typeof json}`;
}

/** Reports that `json` is not `wanted`. */
export function wrongType(
  json: unknown,
  wanted: string,
  remedy: string,
  report: Reporter,
): undefined {
  report.error(`is ${kindOf(json)}, not ${wanted}`, remedy);
  return undefined;
}

/** Text of at most `max` characters, cleaned of control characters; `shape` may tidy it further. */
export const text =
  (max: number, shape: (clean: string) => string = oneLine): Read<string> =>
  (json, report) => {
    if (typeof json !== 'string') return wrongType(json, 'text', 'Write text in quotes.', report);
    const clean = cleanText(json);
    if (clean !== json) {
      report.warning('holds control or broken characters', 'Remove them; they are not shown.');
    }
    const shaped = shape(clean);
    if (!shaped) {
      report.error('is blank', 'Write some text.');
      return undefined;
    }
    if (isLonger(shaped, max)) {
      report.error(`is longer than ${max} characters`, 'Shorten it.');
      return undefined;
    }
    return shaped;
  };

/** `true` or `false`. */
export const flag: Read<boolean> = (json, report) =>
  typeof json === 'boolean'
    ? json
    : wrongType(json, 'true or false', 'Write true or false.', report);

/** One of a few words. */
export const oneOf =
  <T extends string>(...words: readonly T[]): Read<T> =>
  (json, report) => {
    const word = words.find((known) => known === json);
    const list = words.map((known) => `"${known}"`).join(' or ');
    if (word === undefined)
      report.error(`is not ${list}`, `Write ${list}, or leave the field out.`);
    return word;
  };

/** A list; of its items, those that are sound. */
export const listOf =
  <T>(read: Read<T>): Read<T[]> =>
  (json, report) => {
    if (!Array.isArray(json)) return wrongType(json, 'a list', 'Write a list in [ ].', report);
    const items: T[] = [];
    json.forEach((item: unknown, index) => {
      const value = read(item, report.item(index));
      if (value !== undefined) items.push(value);
    });
    return items.slice(); // With no room for more: there are many lists.
  };

/**
 * An object with these fields. Bad optional fields are left out; without a required one there is no object.
 * Unknown fields are kept as they are.
 */
export function record<T extends object>(
  fields: { [K in keyof T]-?: Read<NonNullable<T[K]>> },
  required: readonly (keyof T & string)[],
): Read<T> {
  // Keys come from outside: a Map has no `__proto__` or `constructor` to stumble over.
  const readers = new Map<string, Read<unknown>>(Object.entries(fields));
  const isRequired = (key: string): boolean => required.some((name) => name === key);

  return (json, report) => {
    if (!isObject(json)) return wrongType(json, 'an object', 'Write an object in { }.', report);
    const sound: [string, unknown][] = [];
    for (const [key, value] of Object.entries(json)) {
      const read = readers.get(key);
      const place = report.at(key);
      if (!read) {
        place.warning(
          'is not a field of the format',
          'Check its spelling; it is kept but not used.',
        );
        sound.push([key, value]);
      } else if (typeof value === 'string' && !value.trim() && !isRequired(key)) {
        place.warning('is blank', 'Fill it in or leave it out.');
      } else {
        const result = read(value, place);
        if (result !== undefined) sound.push([key, result]);
      }
    }
    for (const key of required) {
      if (!Object.hasOwn(json, key)) report.at(key).error('is missing', 'Add it.');
    }
    // `fromEntries` defines properties, so that a field named `__proto__` is data too.
    const object = Object.fromEntries(sound);
    return required.every((key) => Object.hasOwn(object, key)) ? (object as T) : undefined;
  };
}
