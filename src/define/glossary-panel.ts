import { GlossaryPanel } from '../elements/glossary-panel.ts';

if (!customElements.get('glossary-panel')) customElements.define('glossary-panel', GlossaryPanel);
