import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Sõnastik',

  alsoKnownAs: 'Teised nimetused:',
  related: 'Seotud mõisted',
  service: 'Saame aidata',
  articles: 'Artiklid',
  source: 'Allikas',
  back: 'Tagasi',
  forward: 'Edasi',
  close: 'Sulge',
  trail: 'Teekond siia',
  severalMeanings: 'Mitu tähendust',
  otherMeanings: 'ja muud tähendused',

  copyLink: 'Kopeeri link',
  copySnippet: 'Kopeeri HTML-kood',
  copied: 'Kopeeritud',
  copyByHand: 'Kopeeri see:',
  turnOff: 'Ära märgista mõisteid sellel saidil',
  turnedOff: 'Sellel saidil mõisteid enam ei märgistata.',
  turnOn: 'Märgista mõisted uuesti',
  fadeKnown: 'Tuhmista mõisted, mida tean',

  termsOnPage: 'Mõisted sellel lehel',
  find: 'Otsi mõistet',
  noneFound: 'Sobivat mõistet pole',
  terms: { one: '{n} mõiste', other: '{n} mõistet' },
  position: '{i} / {n}',
  previousMention: 'Eelmine esinemiskoht',
  nextMention: 'Järgmine esinemiskoht',
  letters: 'Tähed',
  otherLetters: 'Muud',
  neighbours: '{term} ja seotud mõisted',
  notes: 'Mõistete selgitused',

  loading: 'Laadimine…',
  notLoaded: 'Laadimine ebaõnnestus.',
  offline: 'Internetiühendus puudub.',
  tryAgain: 'Proovi uuesti',
  unknown: 'Seda mõistet sõnastikus pole.',
};
