import 'preact/debug';
import { hydrate, render } from 'preact';
import { drive } from './drive.ts';
import { view } from './preact-view.ts';

drive((initial, { root, served }) => {
  if (served) hydrate(view(initial), root);
  else render(view(initial), root);
  return {
    show: (state) => render(view(state), root),
    unmount: () => render(null, root),
  };
});
