import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { words } from '../words/words.ts';

/** How long it says that it has copied, in milliseconds. */
const SAID = 2000;

/** Copies texts for the reader, and says so; where the browser does not let it, shows the text to be copied by hand. */
export class Copying implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #copied: string | undefined;
  #byHand: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** As if nothing had been copied. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#copied = this.#byHand = undefined;
  }

  /** A button that copies `text`. */
  button(label: string, text: string): unknown {
    return html`<button class="plain" part="action" @click=${() => this.#copy(text)}>
      ${this.#copied === text ? words().copied : label}
    </button>`;
  }

  /** What is to be said of the last copy. */
  message(): unknown {
    return html`
      <span class="unseen" role="status">${this.#copied ? words().copied : ''}</span>
      ${
        this.#byHand === undefined
          ? nothing
          : html`<label class="by-hand">
              ${words().copyByHand}
              <input readonly .value=${this.#byHand} @focus=${selectAll} />
            </label>`
      }
    `;
  }

  async #copy(text: string): Promise<void> {
    this.forget();
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = text;
      this.#timer = setTimeout(() => {
        this.forget();
        this.#host.requestUpdate();
      }, SAID);
    } catch {
      this.#byHand = text;
    }
    this.#host.requestUpdate();
  }
}

const selectAll = ({ target }: FocusEvent): void => (target as HTMLInputElement).select();
