import { defineElement } from '../elements/define-element.ts';
import { GlossaryCard } from '../elements/glossary-card.ts';

defineElement('glossary-card', GlossaryCard);

export { speak } from '../elements/words/words.ts';
