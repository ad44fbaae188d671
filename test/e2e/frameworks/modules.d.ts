declare module '*.svelte' {
  import type { Component } from 'svelte';
  import type { State } from './model.ts';

  const App: Component<{ initial: State }, { show(state: State): void }>;
  export default App;
}

declare module '@hotwired/turbo' {
  export function visit(location: string, options?: { action?: 'advance' | 'replace' }): void;
  export function renderStreamMessage(message: string): void;
}
