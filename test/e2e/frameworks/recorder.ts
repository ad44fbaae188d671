/** What a page says of itself, from its first script on. */
export interface Recorder {
  /** Errors and warnings, whoever has them. */
  readonly said: string[];
  /** Where we tell the owner that we do not wrap. That there is nothing to mark may be said too, before there is. */
  readonly told: string[];
  /** What changes in the document once it is parsed, one line a record; without our root. */
  readonly changes: string[];
  /** What came of ours before the page had loaded and was idle. */
  readonly early: string[];
}

declare global {
  var recorder: Recorder;
}

/** Runs in the page before all else; a function that needs nothing around it. */
export function record(): void {
  const recorder: Recorder = { said: [], told: [], changes: [], early: [] };
  globalThis.recorder = recorder;

  addEventListener('error', ({ message }) => void recorder.said.push(message));
  addEventListener('unhandledrejection', ({ reason }) => void recorder.said.push(`${reason}`));
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...said: unknown[]) => {
      recorder.said.push(said.map(String).join(' '));
      say(...said);
    };
  }
  const { info } = console;
  console.info = (...told: unknown[]) => {
    if (/^glosslight: .* instead of wrapped/.test(`${told[0]}`)) recorder.told.push(told.join(' '));
    info(...told);
  };
  // That this is no build for production is what Lit wants to say here.
  Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) });

  // Whoever asks for the same idle period later than this is told later.
  let idle = false;
  addEventListener('load', () => {
    const settle = (): void => void (idle = true);
    if ('requestIdleCallback' in globalThis) requestIdleCallback(settle, { timeout: 2000 });
    else setTimeout(settle, 200);
  });

  const namesOf = (nodes: NodeList): string[] =>
    Array.from(nodes, ({ nodeName }) => nodeName.toLowerCase());
  const note = ({ type, target, addedNodes, removedNodes }: MutationRecord): void => {
    if (target instanceof Element && target.closest('head,glossary-root')) return;
    // How often Turbo exchanges the body, and says that it is busy, depends on how busy the machine is.
    if (target === document.documentElement && 'Turbo' in globalThis) return;
    const added = namesOf(addedNodes);
    if (!idle) recorder.early.push(...added.filter((name) => name.startsWith('glossary-')));
    const names = [
      ...added.map((name) => `+${name}`),
      ...namesOf(removedNodes).map((name) => `-${name}`),
    ].filter((name) => !name.endsWith('glossary-root'));
    if (type === 'childList' && !names[0]) return;
    recorder.changes.push([type, target.nodeName.toLowerCase(), ...names].join(' '));
  };
  const observer = new MutationObserver((records) => records.forEach(note));
  // Before any script that waits for the document, after what the parser does.
  document.addEventListener('readystatechange', () =>
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    }),
  );
}
