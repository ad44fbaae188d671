// A service for Fastly Compute with its store inside.
import { files, options } from 'glosslight:embedded';
import { serveFastly } from '../fastly.ts';
import { readyGlossaries } from '../ready-glossaries.ts';

// Read while the component is built: each request begins with a fresh instance, and would have to read it again.
serveFastly({ ...options, ready: readyGlossaries(files) });
