import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Słowniczek',

  alsoKnownAs: 'Inne nazwy:',
  related: 'Powiązane pojęcia',
  service: 'Możemy pomóc',
  articles: 'Artykuły',
  source: 'Źródło',
  back: 'Wstecz',
  forward: 'Dalej',
  close: 'Zamknij',
  trail: 'Wcześniej czytane',
  severalMeanings: 'Kilka znaczeń',
  otherMeanings: 'i inne znaczenia',

  copyLink: 'Kopiuj link',
  copySnippet: 'Kopiuj kod HTML',
  copied: 'Skopiowano',
  copyByHand: 'Tekst do skopiowania:',
  turnOff: 'Nie wyróżniaj pojęć w tej witrynie',
  turnedOff: 'Pojęcia nie są już wyróżniane w tej witrynie.',
  turnOn: 'Znów wyróżniaj pojęcia',
  fadeKnown: 'Przygaszaj pojęcia, które znam',

  termsOnPage: 'Pojęcia na tej stronie',
  find: 'Znajdź pojęcie',
  noneFound: 'Brak pasujących pojęć',
  terms: { one: '{n} pojęcie', few: '{n} pojęcia', many: '{n} pojęć', other: '{n} pojęcia' },
  position: '{i} z {n}',
  previousMention: 'Poprzednie wystąpienie',
  nextMention: 'Następne wystąpienie',
  letters: 'Litery',
  otherLetters: 'Inne',
  neighbours: '{term} i powiązane pojęcia',
  notes: 'Objaśnienia pojęć',

  loading: 'Wczytywanie…',
  notLoaded: 'Nie udało się wczytać.',
  offline: 'Brak połączenia z internetem.',
  tryAgain: 'Spróbuj ponownie',
  unknown: 'Tego pojęcia nie ma w słowniczku.',
};
