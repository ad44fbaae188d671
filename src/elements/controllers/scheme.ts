import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { schemeAt, type Theme } from '../theme.ts';

type Themed = ReactiveControllerHost & Element & { theme?: Theme | undefined };

/** Keeps an element of the page light or dark, as its theme or its place says, also when the reader's system changes. */
export class Scheme implements ReactiveController {
  readonly #host: Themed;
  #dark: MediaQueryList | undefined;

  constructor(host: Themed) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dark ??= matchMedia('(prefers-color-scheme: dark)');
    this.#dark.addEventListener('change', this.#take);
    this.#take();
  }

  hostUpdate(): void {
    this.#take();
  }

  hostDisconnected(): void {
    this.#dark?.removeEventListener('change', this.#take);
  }

  readonly #take = (): void => {
    const place = this.#host.parentElement ?? this.#host;
    this.#host.setAttribute('scheme', schemeAt(place, this.#host.theme ?? 'auto'));
  };
}
