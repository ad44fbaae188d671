// A `wasi:http` component with its store inside.
import { options } from 'glosslight:embedded';
import { serveWasi } from '../wasi.ts';

serveWasi(options);
