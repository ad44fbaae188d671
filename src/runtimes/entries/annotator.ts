// The library component `glosslight:annotator` with its glossary inside.
import { options, source } from 'glosslight:glossary';
import { createAnnotator } from '../annotator.ts';

export const { find, annotate } = createAnnotator(source, options);
// Marks once while the component is built: what is made at the first use is then part of it.
annotate('<main>Ready</main>');
