import { defineElement } from '../elements/define-element.ts';
import { GlossaryIndex } from '../elements/glossary-index.ts';

defineElement('glossary-index', GlossaryIndex);

export { speak } from '../elements/words/words.ts';
