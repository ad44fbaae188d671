// What a reader has chosen for this site. It stays in the browser; nothing is kept before anything is chosen.
const OFF = 'glosslight-off';

/** Whether the reader wants no terms marked here. */
export function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false; // Storage is out of reach: it holds for this page only.
  }
}

export function keepOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, '');
    else localStorage.removeItem(OFF);
  } catch {
    // See above.
  }
}
