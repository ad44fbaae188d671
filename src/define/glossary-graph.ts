import { defineElement } from '../elements/define-element.ts';
import { GlossaryGraph } from '../elements/glossary-graph.ts';

defineElement('glossary-graph', GlossaryGraph);

export { speak } from '../elements/words/words.ts';
