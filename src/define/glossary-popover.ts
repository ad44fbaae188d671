import { GlossaryPopover } from '../elements/glossary-popover.ts';

if (!customElements.get('glossary-popover')) customElements.define('glossary-popover', GlossaryPopover);
