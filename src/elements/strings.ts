/** Every word of the interface, in English. */
export const strings = {
  alsoKnownAs: 'Also known as',
  articles: 'Articles',
  back: 'Back',
  close: 'Close',
  forward: 'Forward',
  find: 'Find a term',
  noneFound: 'No term fits',
  loading: 'Loading …',
  notLoaded: 'This could not be loaded.',
  tryAgain: 'Try again',
  otherMeanings: 'and other meanings',
  related: 'Related terms',
  service: 'We can help',
  severalMeanings: 'Several meanings',
  source: 'Source',
  termsOnPage: 'Terms on this page',
} as const;
