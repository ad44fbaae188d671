import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Glosar',

  alsoKnownAs: 'Alte denumiri:',
  related: 'Termeni înrudiți',
  service: 'Putem ajuta',
  articles: 'Articole',
  source: 'Sursă',
  back: 'Înapoi',
  forward: 'Înainte',
  close: 'Închide',
  trail: 'Traseul până aici',
  severalMeanings: 'Mai multe sensuri',
  otherMeanings: 'și alte sensuri',

  copyLink: 'Copiază linkul',
  copySnippet: 'Copiază codul HTML',
  copied: 'Copiat',
  copyByHand: 'Text de copiat:',
  turnOff: 'Nu marca termenii pe acest site',
  turnedOff: 'Termenii nu mai sunt marcați pe acest site.',
  turnOn: 'Marchează din nou termenii',
  fadeKnown: 'Estompează termenii pe care îi cunosc',

  termsOnPage: 'Termeni din această pagină',
  find: 'Caută un termen',
  noneFound: 'Niciun termen potrivit',
  terms: { one: '{n} termen', few: '{n} termeni', other: '{n} de termeni' },
  position: '{i} din {n}',
  previousMention: 'Mențiunea anterioară',
  nextMention: 'Mențiunea următoare',
  letters: 'Litere',
  otherLetters: 'Altele',
  neighbours: '{term} și termeni înrudiți',
  notes: 'Explicarea termenilor',

  loading: 'Se încarcă…',
  notLoaded: 'Conținutul nu a putut fi încărcat.',
  offline: 'Nu există conexiune la internet.',
  tryAgain: 'Încearcă din nou',
  unknown: 'Acest termen nu este în glosar.',
};
