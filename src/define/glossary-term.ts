import { GlossaryTerm } from '../elements/glossary-term.ts';

if (!customElements.get('glossary-term')) customElements.define('glossary-term', GlossaryTerm);
