import { defineElement } from '../elements/define-element.ts';
import { GlossaryTerm } from '../elements/glossary-term.ts';

defineElement('glossary-term', GlossaryTerm);
