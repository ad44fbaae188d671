import type { State } from './model.ts';

export const template = `
<p>{{ state.intro }}</p>
<p>Ahead of it a {{ state.kind }} balancer stands.</p>
<p>{{ state.lead }}<b v-if="state.aside">{{ state.aside }}</b>{{ state.tail }}</p>
<p v-if="state.note">{{ state.note }}</p>
<ul><li v-for="item in state.items" :key="item.id">{{ item.text }}</li></ul>
<p><template v-for="word in state.words" :key="word.id">{{ word.text }}</template></p>`;

/** The application around a state, which is reactive where it is to change. */
export const appOf = (state: State) => ({ template, setup: () => ({ state }) });
