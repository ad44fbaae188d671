import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Begrippenlijst',

  alsoKnownAs: 'Ook bekend als',
  related: 'Verwante begrippen',
  service: 'Wij kunnen helpen',
  articles: 'Artikelen',
  source: 'Bron',
  back: 'Terug',
  forward: 'Vooruit',
  close: 'Sluiten',
  trail: 'Eerder bekeken',
  severalMeanings: 'Meerdere betekenissen',
  otherMeanings: 'en andere betekenissen',

  copyLink: 'Link kopiëren',
  copySnippet: 'HTML-code kopiëren',
  copied: 'Gekopieerd',
  copyByHand: 'Kopieer dit:',
  turnOff: 'Begrippen op deze site niet markeren',
  turnedOff: 'Begrippen worden op deze site niet meer gemarkeerd.',
  turnOn: 'Begrippen weer markeren',
  fadeKnown: 'Begrippen die ik ken laten vervagen',

  termsOnPage: 'Begrippen op deze pagina',
  find: 'Begrip zoeken',
  noneFound: 'Geen passend begrip',
  terms: { one: '{n} begrip', other: '{n} begrippen' },
  position: '{i} van {n}',
  previousMention: 'Vorige vermelding',
  nextMention: 'Volgende vermelding',
  letters: 'Letters',
  otherLetters: 'Overig',
  neighbours: '{term} en verwante begrippen',
  notes: 'Uitleg van begrippen',

  loading: 'Laden…',
  notLoaded: 'Dit kon niet worden geladen.',
  offline: 'Je bent offline.',
  tryAgain: 'Opnieuw proberen',
  unknown: 'Dit begrip staat niet in de begrippenlijst.',
};
