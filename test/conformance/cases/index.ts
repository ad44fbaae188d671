import type { Case } from '../case.ts';
import { FAULT_CASES } from './faults.ts';
import { HEALTH_CASES } from './health.ts';
import { PAGE_CASES } from './pages.ts';
import { RELEASE_CASES } from './releases.ts';
import { TERM_CASES } from './terms.ts';

/** The one suite for all runtimes. */
export const CASES: readonly Case[] = [
  ...HEALTH_CASES,
  ...RELEASE_CASES,
  ...TERM_CASES,
  ...PAGE_CASES,
  ...FAULT_CASES,
];
