import { GlossaryTooltip } from '../elements/glossary-tooltip.ts';

if (!customElements.get('glossary-tooltip')) customElements.define('glossary-tooltip', GlossaryTooltip);
