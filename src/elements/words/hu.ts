import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Fogalomtár',

  alsoKnownAs: 'Más néven',
  related: 'Kapcsolódó fogalmak',
  service: 'Ebben segíthetünk',
  articles: 'Cikkek',
  source: 'Forrás',
  back: 'Vissza',
  forward: 'Előre',
  close: 'Bezárás',
  trail: 'Eddigi útvonal',
  severalMeanings: 'Több jelentés',
  otherMeanings: 'és további jelentések',

  copyLink: 'Link másolása',
  copySnippet: 'HTML-kód másolása',
  copied: 'Másolva',
  copyByHand: 'Másolandó szöveg:',
  turnOff: 'Fogalmak jelölésének kikapcsolása ezen a webhelyen',
  turnedOff: 'Ezen a webhelyen már nincsenek jelölve a fogalmak.',
  turnOn: 'Fogalmak újbóli jelölése',
  fadeKnown: 'Az általam ismert fogalmak halványítása',

  termsOnPage: 'Fogalmak ezen az oldalon',
  find: 'Fogalom keresése',
  noneFound: 'Nincs megfelelő fogalom',
  terms: { one: '{n} fogalom', other: '{n} fogalom' },
  position: '{i} / {n}',
  previousMention: 'Előző előfordulás',
  nextMention: 'Következő előfordulás',
  letters: 'Betűk',
  otherLetters: 'Egyéb',
  neighbours: '{term} és a kapcsolódó fogalmak',
  notes: 'Fogalommagyarázat',

  loading: 'Betöltés…',
  notLoaded: 'Nem sikerült betölteni.',
  offline: 'Nincs internetkapcsolat.',
  tryAgain: 'Újrapróbálkozás',
  unknown: 'Ez a fogalom nem szerepel a fogalomtárban.',
};
