import { createElement, Fragment, type VNode } from 'preact';
import { createView } from './element-view.ts';

export const view = createView<VNode, typeof Fragment>(
  (type, props, ...children) => createElement(type as string, props, ...children),
  Fragment,
);
