import { defineElement } from '../elements/define-element.ts';
import { GlossaryPopover } from '../elements/glossary-popover.ts';

defineElement('glossary-popover', GlossaryPopover);

export { Opener } from '../elements/opener.ts';
