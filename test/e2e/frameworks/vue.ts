import { createApp, createSSRApp, nextTick, shallowReactive } from 'vue';
import { drive } from './drive.ts';
import { appOf } from './vue-view.ts';

drive((initial, { root, served }) => {
  const state = shallowReactive({ ...initial });
  const app = (served ? createSSRApp : createApp)(appOf(state));
  app.mount(root);
  return {
    show(next) {
      Object.assign(state, next);
      return nextTick();
    },
    unmount: () => app.unmount(),
  };
});
