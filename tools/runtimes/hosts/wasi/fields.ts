const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** `wasi:http/types.fields`: header fields in their order; values are bytes. */
export class Fields {
  #entries: [name: string, value: Uint8Array][] = [];

  static fromList(entries: readonly [string, Uint8Array][]): Fields {
    const fields = new Fields();
    fields.#entries = entries.map(([name, value]) => [name, value.slice()]);
    return fields;
  }

  /** Of a flat list, as Node has it: a name, its value, the next name. */
  static fromRaw(raw: readonly string[]): Fields {
    const fields = new Fields();
    for (let n = 0; n < raw.length; n += 2) {
      fields.append(raw[n]!.toLowerCase(), encoder.encode(raw[n + 1]));
    }
    return fields;
  }

  get(name: string): Uint8Array[] {
    return this.#entries.filter(([its]) => isSame(its, name)).map(([, value]) => value);
  }

  has(name: string): boolean {
    return this.get(name).length > 0;
  }

  set(name: string, values: readonly Uint8Array[]): void {
    this.delete(name);
    for (const value of values) this.append(name, value);
  }

  append(name: string, value: Uint8Array): void {
    this.#entries.push([name, value.slice()]);
  }

  delete(name: string): void {
    this.#entries = this.#entries.filter(([its]) => !isSame(its, name));
  }

  entries(): [string, Uint8Array][] {
    return this.#entries;
  }

  clone(): Fields {
    return Fields.fromList(this.#entries);
  }

  /** As Node writes them. */
  toRecord(): Record<string, string[]> {
    const record: Record<string, string[]> = {};
    for (const [name, value] of this.#entries) {
      (record[name.toLowerCase()] ??= []).push(decoder.decode(value));
    }
    return record;
  }
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
