export type { Article, BundleFile, Content, Entry, Form, Link, Manifest } from './bundle.ts';
export { FORMAT, FormFlag } from './bundle.ts';
export { type ContentNode, textOf } from './content.ts';
export { type ErrorCode, GlosslightError } from './error.ts';
export {
  type Address,
  createGlossary,
  type Glossary,
  type GlossaryHead,
  pageOf,
} from './glossary.ts';
export { lookUpLanguage } from './language.ts';
export { createMatcher, type Match, type Matcher } from './matcher/matcher.ts';
export { nativeUnicode } from './native-unicode.ts';
export { isManifest, parseContent, parseManifest } from './parse-bundle.ts';
export { safeUrl } from './safe-url.ts';
export { type Candidate, type Reason, select } from './select.ts';
export { type CharKind, Kind, type Unicode } from './unicode.ts';
