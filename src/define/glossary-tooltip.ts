import { defineElement } from '../elements/define-element.ts';
import { GlossaryTooltip } from '../elements/glossary-tooltip.ts';

defineElement('glossary-tooltip', GlossaryTooltip);
