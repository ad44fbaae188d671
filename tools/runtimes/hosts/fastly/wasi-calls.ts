import { randomFillSync } from 'node:crypto';
import process from 'node:process';
import type { Guest } from './guest.ts';

/** The guest has ended by itself. */
export class Exit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`ended with ${code}`);
    this.code = code;
  }
}

// What WASI calls these errors.
const BAD_FILE = 8;
const NOT_THERE = 52;
const NO_SEEKING = 70;

/** WASI 0.1 without files: a clock, chance, and somewhere to complain. */
export function wasiCalls(guest: Guest) {
  const nothing = (count: number, size: number): number => {
    guest.put32(count, 0);
    guest.put32(size, 0);
    return 0;
  };
  const missing = (): number => NOT_THERE;
  return {
    wasi_snapshot_preview1: {
      random_get(at: number, length: number): number {
        guest.put(at, randomFillSync(new Uint8Array(length)));
        return 0;
      },
      clock_res_get: (_: number, out: number) => (guest.put64(out, 1000n), 0),
      clock_time_get(id: number, _: bigint, out: number): number {
        guest.put64(out, id === 0 ? BigInt(Date.now()) * 1_000_000n : process.hrtime.bigint());
        return 0;
      },
      fd_write(_: number, at: number, count: number, written: number): number {
        const parts = guest.handles(at, count * 2); // addresses and lengths in turn
        let size = 0;
        for (let n = 0; n < parts.length; n += 2) {
          process.stderr.write(guest.bytes(parts[n]!, parts[n + 1]!));
          size += parts[n + 1]!;
        }
        guest.put32(written, size);
        return 0;
      },
      args_sizes_get: nothing,
      args_get: () => 0,
      environ_sizes_get: nothing,
      environ_get: () => 0,
      fd_close: () => 0,
      fd_fdstat_get(_: number, at: number): number {
        guest.put(at, new Uint8Array(24));
        guest.put(at, Uint8Array.of(2)); // a character device
        return 0;
      },
      fd_prestat_get: () => BAD_FILE,
      fd_seek: () => NO_SEEKING,
      fd_read: missing,
      fd_readdir: missing,
      fd_fdstat_set_flags: missing,
      fd_prestat_dir_name: missing,
      path_filestat_get: missing,
      path_open: missing,
      path_remove_directory: missing,
      path_unlink_file: missing,
      poll_oneoff: missing,
      proc_exit(code: number): never {
        throw new Exit(code);
      },
    },
  };
}
