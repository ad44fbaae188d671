import { channelManifest, channelPointer } from './channel.ts';
import { healthz, readyz } from './health.ts';
import { releaseFacts } from './release-facts.ts';
import { releaseFile } from './release-file.ts';
import type { Route } from './route.ts';
import { search } from './search.ts';
import { slice } from './slice.ts';
import { term, termFolder, termJson } from './terms.ts';

/** All that there is below the base; of several that fit a path the first answers. */
export const ROUTES: readonly Route[] = [
  healthz,
  readyz,
  releaseFacts,
  releaseFile,
  channelManifest,
  channelPointer,
  termJson,
  term,
  termFolder,
  search,
  slice,
];
