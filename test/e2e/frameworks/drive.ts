import { INITIAL, type State, STEPS } from './model.ts';
import { pageName } from './page-name.ts';

/** A host application that runs, as its framework lets it be used. */
export interface App {
  /** Draws another state; resolves once it is drawn. */
  show(state: State): void | Promise<void>;
  unmount(): void;
}

export interface Place {
  readonly root: HTMLElement;
  /** Whether the server has drawn the state there, and the framework is to take over. */
  readonly served: boolean;
}

/** A page that does something step by step, and waits for whoever leads it. */
export interface Host {
  /** Begins, if it has not begun by itself. */
  start(): void;
  readonly steps: string[];
  /** Takes one of its steps; resolves when it is done. */
  act(step: string): void | Promise<void>;
}

declare global {
  var host: Host;
}

/** Makes the application of a framework the host of this page, in the way that the page's name says. */
export function drive(mount: (state: State, place: Place) => App): void {
  const { path } = pageName();
  const root = document.querySelector('main') ?? document.body;
  const served = path !== 'client' && path !== 'body';
  let state = INITIAL;
  let app: App;
  const start = (): void => void (app = mount(state, { root, served }));
  const ends: Record<string, () => void> = {
    unmounts: () => app.unmount(),
    'mounts again': () => void (app = mount(state, { root, served: false })),
  };
  globalThis.host = {
    start,
    // What is drawn into the document itself stays.
    steps: [...Object.keys(STEPS), ...(path === 'document' ? [] : Object.keys(ends))],
    async act(step) {
      ends[step]?.();
      const states = (STEPS[step] ?? []).map((change) => (state = { ...state, ...change }));
      await Promise.all(states.map((next) => app.show(next)));
    },
  };
  if (path !== 'late' && path !== 'document') start();
}
