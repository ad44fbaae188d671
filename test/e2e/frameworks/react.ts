import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { drive } from './drive.ts';
import { pageName } from './page-name.ts';
import { documentView, view } from './react-view.ts';

drive((initial, { root: element, served }) => {
  const isWhole = pageName().path === 'document';
  const draw = isWhole ? documentView : view;
  let root: Root;
  flushSync(() => {
    if (served) root = hydrateRoot(isWhole ? document : element, draw(initial));
    else (root = createRoot(element)).render(draw(initial));
  });
  return {
    show: (state) => flushSync(() => root.render(draw(state))),
    unmount: () => root.unmount(),
  };
});
