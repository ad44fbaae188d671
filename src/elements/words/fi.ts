import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Sanasto',

  alsoKnownAs: 'Muita nimiä:',
  related: 'Liittyvät termit',
  service: 'Voimme auttaa',
  articles: 'Artikkelit',
  source: 'Lähde',
  back: 'Takaisin',
  forward: 'Eteenpäin',
  close: 'Sulje',
  trail: 'Reitti tänne',
  severalMeanings: 'Useita merkityksiä',
  otherMeanings: 'ja muita merkityksiä',

  copyLink: 'Kopioi linkki',
  copySnippet: 'Kopioi HTML-koodi',
  copied: 'Kopioitu',
  copyByHand: 'Kopioi tämä:',
  turnOff: 'Älä merkitse termejä tällä sivustolla',
  turnedOff: 'Termejä ei enää merkitä tällä sivustolla.',
  turnOn: 'Merkitse termit taas',
  fadeKnown: 'Häivytä termit, jotka tunnen',

  termsOnPage: 'Termit tällä sivulla',
  find: 'Etsi termiä',
  noneFound: 'Sopivaa termiä ei löytynyt',
  terms: { one: '{n} termi', other: '{n} termiä' },
  position: '{i} / {n}',
  previousMention: 'Edellinen maininta',
  nextMention: 'Seuraava maininta',
  letters: 'Kirjaimet',
  otherLetters: 'Muut',
  neighbours: '{term} ja siihen liittyvät termit',
  notes: 'Termien selitykset',

  loading: 'Ladataan…',
  notLoaded: 'Lataaminen epäonnistui.',
  offline: 'Ei internetyhteyttä.',
  tryAgain: 'Yritä uudelleen',
  unknown: 'Termiä ei ole sanastossa.',
};
