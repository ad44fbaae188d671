// Our commands as browser tests call them; each lives in the plugin of its name.
import { executeServerCommand } from '@web/test-runner-commands';
import type { AxRequest } from './ax.mjs';
import type { Emulation } from './emulate.mjs';
import type { Tap } from './tap.mjs';

/** Touches a point. False where the engine cannot: the test has to skip itself then. */
export function tap(payload: Tap): Promise<boolean> {
  return executeServerCommand('tap', payload);
}

/** Sets media features, `{}` resets them. False where the engine cannot: skip then. */
export function emulate(payload: Emulation): Promise<boolean> {
  return executeServerCommand('emulate', payload);
}

/** The accessibility tree as lines of text. False where the engine has none to show: skip then. */
export function accessibilityTree(payload: AxRequest = {}): Promise<string[] | false> {
  return executeServerCommand('ax', payload);
}
