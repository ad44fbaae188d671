import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Речник на термините',

  alsoKnownAs: 'Други названия:',
  related: 'Свързани термини',
  service: 'Можем да помогнем',
  articles: 'Статии',
  source: 'Източник',
  back: 'Назад',
  forward: 'Напред',
  close: 'Затваряне',
  trail: 'Пътят дотук',
  severalMeanings: 'Няколко значения',
  otherMeanings: 'и други значения',

  copyLink: 'Копиране на връзката',
  copySnippet: 'Копиране на HTML кода',
  copied: 'Копирано',
  copyByHand: 'Текст за копиране:',
  turnOff: 'Без отбелязване на термини в този сайт',
  turnedOff: 'Термините вече не се отбелязват в този сайт.',
  turnOn: 'Отбелязване на термините отново',
  fadeKnown: 'Избледняване на термините, които знам',

  termsOnPage: 'Термини на тази страница',
  find: 'Търсене на термин',
  noneFound: 'Няма подходящ термин',
  terms: { one: '{n} термин', other: '{n} термина' },
  position: '{i} от {n}',
  previousMention: 'Предишно споменаване',
  nextMention: 'Следващо споменаване',
  letters: 'Букви',
  otherLetters: 'Други',
  neighbours: '{term} и свързани термини',
  notes: 'Обяснения на термините',

  loading: 'Зареждане…',
  notLoaded: 'Съдържанието не можа да се зареди.',
  offline: 'Няма връзка с интернет.',
  tryAgain: 'Нов опит',
  unknown: 'Този термин го няма в речника.',
};
