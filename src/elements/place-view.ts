import { html } from 'lit';
import { iconButton } from './head-view.ts';
import { fill, words } from './words/words.ts';

/** Which of the page's mentions it is, from 1, and of how many. */
export interface Place {
  at: number;
  of: number;
}

const UP = 'M4 12l6-6 6 6';
const DOWN = 'M4 8l6 6 6-6';

/** Leads from one mention on the page to the next. */
export function placeView({ at, of }: Place, step: (by: number) => void): unknown {
  return html`
    <div class="place" part="place" role="group">
      ${iconButton(words().previousMention, '', UP, () => step(-1), at === 1)}
      <span role="status">${fill(words().position, { i: at, n: of })}</span>
      ${iconButton(words().nextMention, '', DOWN, () => step(1), at === of)}
    </div>
  `;
}
