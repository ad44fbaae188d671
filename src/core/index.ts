export type {
  Article,
  BundleFile,
  Content,
  Entry,
  EntryHead,
  Index,
  Link,
  Manifest,
  Shard,
} from './bundle.ts';
export { FORMAT, FormFlag } from './bundle.ts';
export { type ContentNode, textOf } from './content.ts';
export { type ErrorCode, GlosslightError } from './error.ts';
export { type Form, type FormIndex, writeIndex } from './form-index.ts';
export {
  type Address,
  createGlossary,
  createMarking,
  type Glossary,
  type GlossaryHead,
  type Marking,
} from './glossary.ts';
export { lookUpLanguage } from './language.ts';
export type { Endings } from './matcher/endings.ts';
export { createMatcher, type Match, type Matcher, type MatcherOptions } from './matcher/matcher.ts';
export { nativeUnicode } from './native-unicode.ts';
export { pageOf } from './page-of.ts';
export { isManifest, parseContent, parseIndex, parseManifest, parseShard } from './parse-bundle.ts';
export { safeUrl } from './safe-url.ts';
export { withShards } from './shards.ts';
export { type Candidate, createSelection, type Reason, type Selection } from './select.ts';
export { type CharKind, Kind, type Unicode } from './unicode.ts';
