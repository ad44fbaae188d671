// Defines every element at once.
import './glossary-panel.ts';
import './glossary-popover.ts';
import './glossary-term.ts';
import './glossary-tooltip.ts';
