// Defines every element at once.
import './glossary-card.ts';
import './glossary-graph.ts';
import './glossary-index.ts';
import './glossary-panel.ts';
import './glossary-popover.ts';
import './glossary-term.ts';
import './glossary-tooltip.ts';
import { words } from '../elements/words/en.ts';
import { speak } from '../elements/words/words.ts';

// Until a page's own language is known.
speak({ lang: 'en', words });
