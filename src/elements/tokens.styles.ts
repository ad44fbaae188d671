import { css } from 'lit';

/** The colours of everything of ours, by tokens that a host may set on any ancestor. */
export const tokens = css`
  :host {
    --_surface: var(--glossary-surface, light-dark(#ffffff, #22262c));
    --_text: var(--glossary-text, light-dark(#1d2127, #e8eaed));
    --_muted: var(--glossary-muted, light-dark(#5a626d, #a9b1bb));
    --_accent: var(--glossary-accent, light-dark(#1a5fb4, #8ab8f0));
    --_border: var(--glossary-border, light-dark(#d5d9de, #3d444d));
    --_soft: var(--glossary-soft, light-dark(#f3f5f7, #2c3138));
  }
`;
