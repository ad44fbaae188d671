import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Глосарій',

  alsoKnownAs: 'Інші назви:',
  related: 'Пов’язані терміни',
  service: 'Ми можемо допомогти',
  articles: 'Статті',
  source: 'Джерело',
  back: 'Назад',
  forward: 'Вперед',
  close: 'Закрити',
  trail: 'Пройдений шлях',
  severalMeanings: 'Кілька значень',
  otherMeanings: 'та інші значення',

  copyLink: 'Копіювати посилання',
  copySnippet: 'Копіювати HTML-код',
  copied: 'Скопійовано',
  copyByHand: 'Текст для копіювання:',
  turnOff: 'Не позначати терміни на цьому сайті',
  turnedOff: 'Терміни на цьому сайті більше не позначаються.',
  turnOn: 'Знову позначати терміни',
  fadeKnown: 'Приглушувати терміни, які я знаю',

  termsOnPage: 'Терміни на цій сторінці',
  find: 'Знайти термін',
  noneFound: 'Відповідних термінів немає',
  terms: { one: '{n} термін', few: '{n} терміни', many: '{n} термінів', other: '{n} терміна' },
  position: '{i} з {n}',
  previousMention: 'Попередня згадка',
  nextMention: 'Наступна згадка',
  letters: 'Літери',
  otherLetters: 'Інше',
  neighbours: '{term} і пов’язані терміни',
  notes: 'Пояснення термінів',

  loading: 'Завантаження…',
  notLoaded: 'Не вдалося завантажити.',
  offline: 'Немає з’єднання з інтернетом.',
  tryAgain: 'Спробувати ще раз',
  unknown: 'Цього терміна немає в глосарії.',
};
