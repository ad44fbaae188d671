import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Item, State } from './model.ts';

const keyOf = ({ id }: Item): string => id;

export const view = (state: State): TemplateResult => html`
  <p>${state.intro}</p>
  <p>Ahead of it a ${state.kind} balancer stands.</p>
  <p>${state.lead}${state.aside ? html`<b>${state.aside}</b>` : nothing}${state.tail}</p>
  ${state.note ? html`<p>${state.note}</p>` : nothing}
  <ul>
    ${repeat(state.items, keyOf, ({ text }) => html`<li>${text}</li>`)}
  </ul>
  <p>${repeat(state.words, keyOf, ({ text }) => text)}</p>
`;
