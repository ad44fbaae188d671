import { flushSync, hydrate, mount, unmount } from 'svelte';
import App from './app.svelte';
import { drive } from './drive.ts';

drive((initial, { root: target, served }) => {
  const app = (served ? hydrate : mount)(App, { target, props: { initial } });
  flushSync();
  return {
    show(state) {
      app.show(state);
      flushSync();
    },
    unmount: () => void unmount(app),
  };
});
