import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Slovníček pojmů',

  alsoKnownAs: 'Další názvy:',
  related: 'Související pojmy',
  service: 'Můžeme pomoct',
  articles: 'Články',
  source: 'Zdroj',
  back: 'Zpět',
  forward: 'Vpřed',
  close: 'Zavřít',
  trail: 'Cesta sem',
  severalMeanings: 'Více významů',
  otherMeanings: 'a další významy',

  copyLink: 'Kopírovat odkaz',
  copySnippet: 'Kopírovat kód HTML',
  copied: 'Zkopírováno',
  copyByHand: 'Text ke zkopírování:',
  turnOff: 'Na tomto webu pojmy neoznačovat',
  turnedOff: 'Na tomto webu se už pojmy neoznačují.',
  turnOn: 'Znovu označovat pojmy',
  fadeKnown: 'Ztlumit pojmy, které znám',

  termsOnPage: 'Pojmy na této stránce',
  find: 'Najít pojem',
  noneFound: 'Žádný pojem neodpovídá',
  terms: { one: '{n} pojem', few: '{n} pojmy', many: '{n} pojmu', other: '{n} pojmů' },
  position: '{i} z {n}',
  previousMention: 'Předchozí výskyt',
  nextMention: 'Další výskyt',
  letters: 'Písmena',
  otherLetters: 'Ostatní',
  neighbours: '{term} a související pojmy',
  notes: 'Vysvětlení pojmů',

  loading: 'Načítání…',
  notLoaded: 'Obsah se nepodařilo načíst.',
  offline: 'Jste offline.',
  tryAgain: 'Zkusit znovu',
  unknown: 'Tento pojem ve slovníčku není.',
};
