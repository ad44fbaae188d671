export type { Manifest } from '../core/bundle.ts';
export type { Problem } from '../content/problem.ts';
export { type Bundle, buildBundle } from './build-bundle.ts';
export { readSource, SourceError } from './read-source.ts';
export { writeBundle } from './write-bundle.ts';
