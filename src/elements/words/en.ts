import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Glossary',

  alsoKnownAs: 'Also known as',
  related: 'Related terms',
  service: 'We can help',
  articles: 'Articles',
  source: 'Source',
  back: 'Back',
  forward: 'Forward',
  close: 'Close',
  trail: 'You came by',
  severalMeanings: 'Several meanings',
  otherMeanings: 'and other meanings',

  copyLink: 'Copy link',
  copySnippet: 'Copy snippet',
  copied: 'Copied',
  copyByHand: 'Copy this:',
  turnOff: 'Don’t mark terms on this site',
  turnedOff: 'Terms are no longer marked on this site.',
  turnOn: 'Mark terms again',
  fadeKnown: 'Let terms that I know fade',

  termsOnPage: 'Terms on this page',
  find: 'Find a term',
  noneFound: 'No term fits',
  terms: { one: '{n} term', other: '{n} terms' },
  position: '{i} of {n}',
  previousMention: 'Previous mention',
  nextMention: 'Next mention',
  letters: 'Letters',
  otherLetters: 'Other',
  neighbours: '{term} and related terms',
  notes: 'Terms explained',

  loading: 'Loading …',
  notLoaded: 'This could not be loaded.',
  offline: 'You are offline.',
  tryAgain: 'Try again',
  unknown: 'This term is not in the glossary.',
};
