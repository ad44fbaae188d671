import { createElement, Fragment, type ReactElement } from 'react';
import { createView } from './element-view.ts';
import type { State } from './model.ts';

export const view = createView<ReactElement, typeof Fragment>(
  (type, props, ...children) => createElement(type, props, ...children),
  Fragment,
);

/** All of a document, as applications have it that render on a server. */
export const documentView = (state: State): ReactElement =>
  createElement(
    'html',
    { lang: 'en' },
    createElement('head'),
    createElement('body', undefined, view(state)),
  );
