import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Ordlista',

  alsoKnownAs: 'Kallas även',
  related: 'Relaterade begrepp',
  service: 'Vi kan hjälpa till',
  articles: 'Artiklar',
  source: 'Källa',
  back: 'Tillbaka',
  forward: 'Framåt',
  close: 'Stäng',
  trail: 'Vägen hit',
  severalMeanings: 'Flera betydelser',
  otherMeanings: 'och andra betydelser',

  copyLink: 'Kopiera länk',
  copySnippet: 'Kopiera HTML-kod',
  copied: 'Kopierat',
  copyByHand: 'Kopiera detta:',
  turnOff: 'Markera inte begrepp på den här webbplatsen',
  turnedOff: 'Begrepp markeras inte längre på den här webbplatsen.',
  turnOn: 'Markera begrepp igen',
  fadeKnown: 'Tona ned begrepp som jag kan',

  termsOnPage: 'Begrepp på den här sidan',
  find: 'Sök begrepp',
  noneFound: 'Inget begrepp passar',
  terms: { one: '{n} begrepp', other: '{n} begrepp' },
  position: '{i} av {n}',
  previousMention: 'Föregående förekomst',
  nextMention: 'Nästa förekomst',
  letters: 'Bokstäver',
  otherLetters: 'Övrigt',
  neighbours: '{term} och relaterade begrepp',
  notes: 'Begreppsförklaringar',

  loading: 'Läser in …',
  notLoaded: 'Det gick inte att läsa in innehållet.',
  offline: 'Du är offline.',
  tryAgain: 'Försök igen',
  unknown: 'Begreppet finns inte i ordlistan.',
};
