// A worker for Cloudflare with its store inside.
import { options } from 'glosslight:embedded';
import { createWorker } from '../cloudflare.ts';

export default createWorker(options);
