import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Ordliste',

  alsoKnownAs: 'Også kjent som',
  related: 'Beslektede begreper',
  service: 'Vi kan hjelpe',
  articles: 'Artikler',
  source: 'Kilde',
  back: 'Tilbake',
  forward: 'Frem',
  close: 'Lukk',
  trail: 'Veien hit',
  severalMeanings: 'Flere betydninger',
  otherMeanings: 'og andre betydninger',

  copyLink: 'Kopier lenke',
  copySnippet: 'Kopier HTML-kode',
  copied: 'Kopiert',
  copyByHand: 'Kopier dette:',
  turnOff: 'Ikke marker begreper på dette nettstedet',
  turnedOff: 'Begreper markeres ikke lenger på dette nettstedet.',
  turnOn: 'Marker begreper igjen',
  fadeKnown: 'Ton ned begreper jeg kjenner',

  termsOnPage: 'Begreper på denne siden',
  find: 'Finn et begrep',
  noneFound: 'Ingen begreper passer',
  terms: { one: '{n} begrep', other: '{n} begreper' },
  position: '{i} av {n}',
  previousMention: 'Forrige forekomst',
  nextMention: 'Neste forekomst',
  letters: 'Bokstaver',
  otherLetters: 'Andre',
  neighbours: '{term} og beslektede begreper',
  notes: 'Begrepsforklaringer',

  loading: 'Laster inn …',
  notLoaded: 'Innholdet kunne ikke lastes inn.',
  offline: 'Du er frakoblet.',
  tryAgain: 'Prøv igjen',
  unknown: 'Begrepet finnes ikke i ordlisten.',
};
