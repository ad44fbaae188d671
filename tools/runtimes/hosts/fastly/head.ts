import { type Guest, type ListTarget, OK } from './guest.ts';

/** The head of a request or a response. */
export class Head {
  method = 'GET';
  uri = '';
  status = 200;
  /** By lower-case name. */
  readonly fields = new Map<string, string[]>();

  /** With the fields of a flat list, as Node has it: a name, its value, the next name. */
  static of(raw: readonly string[]): Head {
    const head = new Head();
    for (let n = 0; n < raw.length; n += 2) head.append(raw[n]!, raw[n + 1]!);
    return head;
  }

  append(name: string, value: string): void {
    const key = name.toLowerCase();
    this.fields.set(key, [...(this.fields.get(key) ?? []), value]);
  }
}

/** The calls on header fields, which requests and responses have alike. */
export function headCalls(guest: Guest) {
  const head = (handle: number): Head => guest.thing(handle, Head)!;
  return {
    new: (out: number) => (guest.put32(out, guest.handle(new Head())), OK),
    header_names_get: (handle: number, ...target: ListTarget) =>
      guest.putList([...head(handle).fields.keys()], target),
    header_values_get: (handle: number, at: number, length: number, ...target: ListTarget) =>
      guest.putList(head(handle).fields.get(guest.text(at, length).toLowerCase()) ?? [], target),
    header_insert: (handle: number, ...[at, length, valueAt, valueLength]: Four) => {
      const name = guest.text(at, length).toLowerCase();
      head(handle).fields.set(name, [guest.text(valueAt, valueLength)]);
      return OK;
    },
    header_append: (handle: number, ...[at, length, valueAt, valueLength]: Four) => {
      head(handle).append(guest.text(at, length), guest.text(valueAt, valueLength));
      return OK;
    },
    header_remove: (handle: number, at: number, length: number) => {
      head(handle).fields.delete(guest.text(at, length).toLowerCase());
      return OK;
    },
    version_get: (_: number, out: number) => (guest.put32(out, 2), OK),
    framing_headers_mode_set: () => OK,
  };
}

type Four = readonly [number, number, number, number];
