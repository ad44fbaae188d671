import type { State } from './model.ts';

/** What a `createElement` needs to be able to do. */
type Create<Element, Group> = (
  type: 'p' | 'b' | 'ul' | 'li' | Group,
  props: { key?: string },
  ...children: (Element | Element[] | string | undefined)[]
) => Element;

/** The application for React and those that are like it. `group` is what they call a fragment. */
export function createView<Element, Group>(
  h: Create<Element, Group>,
  group: Group,
): (state: State) => Element {
  return ({ intro, kind, lead, aside, tail, note, items, words }) =>
    h(
      group,
      {},
      h('p', {}, intro),
      h('p', {}, 'Ahead of it a ', kind, ' balancer stands.'),
      h('p', {}, lead, aside ? h('b', {}, aside) : undefined, tail),
      note ? h('p', {}, note) : undefined,
      h(
        'ul',
        {},
        items.map(({ id, text }) => h('li', { key: id }, text)),
      ),
      h(
        'p',
        {},
        words.map(({ id, text }) => h(group, { key: id }, text)),
      ),
    );
}
