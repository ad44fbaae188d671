// A `wasi:http` component with its store inside.
import { files, options } from 'glosslight:embedded';
import { serveWasi } from '../wasi.ts';
import { readyGlossaries } from '../ready-glossaries.ts';

// Read while the component is built: each request begins with a fresh instance, and would have to read it again.
serveWasi({ ...options, ready: readyGlossaries(files) });
