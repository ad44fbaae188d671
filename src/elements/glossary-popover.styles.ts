import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(var(--glossary-popover-width, 380px), calc(100% - 24px)) !important;
  }

  .card {
    display: flex;
    flex-direction: column;
    /* On a low window, as under great zoom, two fifths would be a slit. */
    max-block-size: calc(min(max(40vh, 260px), var(--_height, 100vh), 100vh - 24px) - 2px);
    min-block-size: 0;
    border-radius: inherit;
    outline: none;
  }

  .top {
    flex: none;
  }

  .body {
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 0 16px 16px;
    scrollbar-width: thin;
    /* A shadow at the end while there is more to scroll to: a cover of the surface scrolls with the text and hides it. */
    background:
      linear-gradient(transparent, var(--_surface) 60%) bottom / 100% 28px local,
      linear-gradient(transparent, light-dark(#0000001f, #00000066)) bottom / 100% 8px scroll;
    background-repeat: no-repeat;
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }

  .place {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    padding-block: 4px;
    padding-inline: 10px;
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.875em;
  }

  input[type='search'] {
    inline-size: 100%;
    padding: 6px 10px;
    border: 1px solid var(--_muted);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .count {
    color: var(--_muted);
    font-weight: 400;
  }

  /* A bottom sheet, where a finger opened it on a narrow screen. */
  :host([sheet]) {
    inset: auto 0 0 0 !important;
    inline-size: 100% !important;
    max-inline-size: none !important;
    border-width: 1px 0 0 !important;
    border-end-start-radius: 0 !important;
    border-end-end-radius: 0 !important;
    translate: 0 var(--_drawn, 0) !important;
  }

  :host([sheet]) .card {
    max-block-size: calc(55vh - 1px);
    padding-block-end: env(safe-area-inset-bottom);
  }

  /* A finger on it draws the sheet, and scrolls nothing. */
  :host([sheet]) .top {
    touch-action: none;
  }

  .handle {
    display: none;
  }

  :host([sheet]) .handle {
    display: block;
    inline-size: 36px;
    block-size: 4px;
    margin: 8px auto 0;
    border-radius: 2px;
    background: var(--_border);
  }

  :host([sheet]) .icon {
    inline-size: 44px;
    block-size: 44px;
  }
`;
