import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Glossar',

  alsoKnownAs: 'Auch bekannt als',
  related: 'Verwandte Begriffe',
  service: 'Wir können helfen',
  articles: 'Artikel',
  source: 'Quelle',
  back: 'Zurück',
  forward: 'Vorwärts',
  close: 'Schließen',
  trail: 'Weg hierher',
  severalMeanings: 'Mehrere Bedeutungen',
  otherMeanings: 'und weitere Bedeutungen',

  copyLink: 'Link kopieren',
  copySnippet: 'HTML-Code kopieren',
  copied: 'Kopiert',
  copyByHand: 'Zum Kopieren:',
  turnOff: 'Begriffe auf dieser Website nicht markieren',
  turnedOff: 'Auf dieser Website werden keine Begriffe mehr markiert.',
  turnOn: 'Begriffe wieder markieren',
  fadeKnown: 'Mir bekannte Begriffe verblassen lassen',

  termsOnPage: 'Begriffe auf dieser Seite',
  find: 'Begriff suchen',
  noneFound: 'Kein passender Begriff',
  terms: { one: '{n} Begriff', other: '{n} Begriffe' },
  position: '{i} von {n}',
  previousMention: 'Vorherige Fundstelle',
  nextMention: 'Nächste Fundstelle',
  letters: 'Buchstaben',
  otherLetters: 'Sonstige',
  neighbours: '{term} und verwandte Begriffe',
  notes: 'Begriffserklärungen',

  loading: 'Wird geladen …',
  notLoaded: 'Das konnte nicht geladen werden.',
  offline: 'Keine Verbindung zum Internet.',
  tryAgain: 'Erneut versuchen',
  unknown: 'Dieser Begriff steht nicht im Glossar.',
};
