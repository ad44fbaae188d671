import assert from 'node:assert/strict';

/** What a value has to be: of a type, one of some, a list, a map, or an object with no other fields than these. */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | { oneOf: readonly unknown[] }
  | { list: Shape }
  | { map: Shape }
  | { fields: Readonly<Record<string, Shape>>; required?: readonly string[] };

/** Throws, with the place, where a value is of another shape. */
export function check(value: unknown, shape: Shape, place = ''): void {
  if (typeof shape === 'string') {
    assert.equal(typeof value, shape, `${place} is no ${shape}`);
  } else if ('oneOf' in shape) {
    assert.ok(shape.oneOf.includes(value), `${place} is ${JSON.stringify(value)}`);
  } else if ('list' in shape) {
    assert.ok(Array.isArray(value), `${place} is no list`);
    for (const [at, item] of value.entries()) check(item, shape.list, `${place}[${at}]`);
  } else {
    assert.ok(isObject(value), `${place} is no object`);
    const required = 'fields' in shape ? (shape.required ?? []) : [];
    for (const name of required) assert.ok(name in value, `${place}.${name} is missing`);
    for (const [name, its] of Object.entries(value)) {
      const inner = 'map' in shape ? shape.map : shape.fields[name];
      assert.ok(inner, `${place}.${name} is no field of it`);
      check(its, inner, `${place}.${name}`);
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
