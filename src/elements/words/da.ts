import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Ordliste',

  alsoKnownAs: 'Også kendt som',
  related: 'Beslægtede begreber',
  service: 'Vi kan hjælpe',
  articles: 'Artikler',
  source: 'Kilde',
  back: 'Tilbage',
  forward: 'Frem',
  close: 'Luk',
  trail: 'Vejen hertil',
  severalMeanings: 'Flere betydninger',
  otherMeanings: 'og andre betydninger',

  copyLink: 'Kopiér link',
  copySnippet: 'Kopiér HTML-kode',
  copied: 'Kopieret',
  copyByHand: 'Kopiér dette:',
  turnOff: 'Markér ikke begreber på dette websted',
  turnedOff: 'Begreber markeres ikke længere på dette websted.',
  turnOn: 'Markér begreber igen',
  fadeKnown: 'Nedton begreber, jeg kender',

  termsOnPage: 'Begreber på denne side',
  find: 'Find et begreb',
  noneFound: 'Ingen begreber passer',
  terms: { one: '{n} begreb', other: '{n} begreber' },
  position: '{i} af {n}',
  previousMention: 'Forrige forekomst',
  nextMention: 'Næste forekomst',
  letters: 'Bogstaver',
  otherLetters: 'Øvrige',
  neighbours: '{term} og beslægtede begreber',
  notes: 'Begrebsforklaringer',

  loading: 'Indlæser …',
  notLoaded: 'Indholdet kunne ikke indlæses.',
  offline: 'Du er offline.',
  tryAgain: 'Prøv igen',
  unknown: 'Begrebet findes ikke i ordlisten.',
};
