// A service for Fastly Compute with its store inside.
import { options } from 'glosslight:embedded';
import { serveFastly } from '../fastly.ts';

serveFastly(options);
