import { defineElement } from '../elements/define-element.ts';
import { GlossaryPanel } from '../elements/glossary-panel.ts';

defineElement('glossary-panel', GlossaryPanel);
