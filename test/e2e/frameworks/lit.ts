import { hydrate } from '@lit-labs/ssr-client';
import { nothing, render } from 'lit';
import { drive } from './drive.ts';
import { view } from './lit-view.ts';

drive((initial, { root, served }) => {
  if (served) hydrate(view(initial), root);
  else render(view(initial), root);
  return {
    show: (state) => void render(view(state), root),
    unmount: () => void render(nothing, root),
  };
});
