import { html, nothing } from 'lit';
import { words } from './words/words.ts';

export interface Head {
  title: unknown;
  /** The language of the title, and of what it belongs to, where that is not the interface's. */
  lang?: string | undefined;
  /** What an entry belongs to. */
  context?: string | undefined;
  /** Names of what led here, with the way back to each. */
  trail: readonly { name: string; lang?: string | undefined; steps: number }[];
  canGoOn: boolean;
  /** Goes so many steps forward, or back if negative. */
  go(steps: number): void;
  onClose?: (() => void) | undefined;
}

/** Title, the way here, and buttons to go back, forward and away. */
export function headView({ title, lang, context, trail, canGoOn, go, onClose }: Head): unknown {
  return html`
    <div class="header ${trail.length ? 'walked' : ''}" part="header">
      ${trail.length ? trailView(trail, go) : nothing}
      <hgroup>
        ${context ? html`<p class="eyebrow" part="category" lang=${lang ?? nothing}>${context}</p>` : nothing}
        <h2 id="title" part="title" lang=${lang ?? nothing} dir="auto">${title}</h2>
      </hgroup>
      ${
        trail.length || canGoOn
          ? html`
              ${iconButton(words().back, 'turns', BACK, () => go(-1), !trail.length)}
              ${iconButton(words().forward, 'turns', FORWARD, () => go(1), !canGoOn)}
            `
          : nothing
      }
      ${onClose ? iconButton(words().close, '', CROSS, onClose) : nothing}
    </div>
  `;
}

const BACK = 'M12 4l-6 6 6 6';
const FORWARD = 'M8 4l6 6-6 6';
const CROSS = 'M5 5l10 10M15 5L5 15';
/** So many names of the way here are shown. */
const NAMES = 3;

function trailView(trail: Head['trail'], go: Head['go']): unknown {
  return html`
    <nav class="trail" part="trail" aria-label=${words().trail}>
      <ol>
        ${trail.slice(-NAMES).map(
          ({ name, lang, steps }) =>
            html`<li lang=${lang ?? nothing}>
              <button title=${name} @click=${() => go(steps)}>${name}</button>
            </li>`,
        )}
      </ol>
    </nav>
  `;
}

/** A button that is a picture. */
export const iconButton = (
  label: string,
  kind: 'turns' | '',
  path: string,
  act: () => void,
  disabled = false,
): unknown => html`
  <button
    class="icon ${kind}"
    part="button"
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${act}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
  </button>
`;
