import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Žodynėlis',

  alsoKnownAs: 'Kiti pavadinimai:',
  related: 'Susijusios sąvokos',
  service: 'Galime padėti',
  articles: 'Straipsniai',
  source: 'Šaltinis',
  back: 'Atgal',
  forward: 'Pirmyn',
  close: 'Uždaryti',
  trail: 'Kelias iki čia',
  severalMeanings: 'Kelios reikšmės',
  otherMeanings: 'ir kitos reikšmės',

  copyLink: 'Kopijuoti nuorodą',
  copySnippet: 'Kopijuoti HTML kodą',
  copied: 'Nukopijuota',
  copyByHand: 'Tekstas kopijuoti:',
  turnOff: 'Nežymėti sąvokų šioje svetainėje',
  turnedOff: 'Šioje svetainėje sąvokos nebežymimos.',
  turnOn: 'Vėl žymėti sąvokas',
  fadeKnown: 'Blukinti man žinomas sąvokas',

  termsOnPage: 'Sąvokos šiame puslapyje',
  find: 'Ieškoti sąvokos',
  noneFound: 'Tinkamų sąvokų nėra',
  terms: { one: '{n} sąvoka', few: '{n} sąvokos', many: '{n} sąvokos', other: '{n} sąvokų' },
  position: '{i} iš {n}',
  previousMention: 'Ankstesnis paminėjimas',
  nextMention: 'Kitas paminėjimas',
  letters: 'Raidės',
  otherLetters: 'Kita',
  neighbours: '{term} ir susijusios sąvokos',
  notes: 'Sąvokų paaiškinimai',

  loading: 'Įkeliama…',
  notLoaded: 'Nepavyko įkelti.',
  offline: 'Nėra interneto ryšio.',
  tryAgain: 'Bandyti dar kartą',
  unknown: 'Šios sąvokos žodynėlyje nėra.',
};
