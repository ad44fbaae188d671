import { html, nothing } from 'lit';
import type { Arrival } from './controllers/arrival.ts';
import { words } from './words/words.ts';

/** What stands where an entry is not there yet, or cannot be had. */
export function missingView({ isSlow, hasFailed, retry }: Arrival): unknown {
  if (hasFailed) {
    return html`
      <p role="alert">${navigator.onLine ? words().notLoaded : words().offline}</p>
      <p><button class="plain" part="retry" @click=${retry}>${words().tryAgain}</button></p>
    `;
  }
  if (!isSlow) return nothing;
  return html`
    <p class="skeleton" role="status" aria-label=${words().loading}>
      <span></span><span></span><span></span>
    </p>
  `;
}
