import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Глоссарий',

  alsoKnownAs: 'Другие названия:',
  related: 'Связанные термины',
  service: 'Мы можем помочь',
  articles: 'Статьи',
  source: 'Источник',
  back: 'Назад',
  forward: 'Вперёд',
  close: 'Закрыть',
  trail: 'Пройденный путь',
  severalMeanings: 'Несколько значений',
  otherMeanings: 'и другие значения',

  copyLink: 'Копировать ссылку',
  copySnippet: 'Копировать HTML-код',
  copied: 'Скопировано',
  copyByHand: 'Текст для копирования:',
  turnOff: 'Не отмечать термины на этом сайте',
  turnedOff: 'Термины на этом сайте больше не отмечаются.',
  turnOn: 'Снова отмечать термины',
  fadeKnown: 'Приглушать термины, которые я знаю',

  termsOnPage: 'Термины на этой странице',
  find: 'Найти термин',
  noneFound: 'Подходящих терминов нет',
  terms: { one: '{n} термин', few: '{n} термина', many: '{n} терминов', other: '{n} термина' },
  position: '{i} из {n}',
  previousMention: 'Предыдущее упоминание',
  nextMention: 'Следующее упоминание',
  letters: 'Буквы',
  otherLetters: 'Прочее',
  neighbours: '{term} и связанные термины',
  notes: 'Пояснения к терминам',

  loading: 'Загрузка…',
  notLoaded: 'Не удалось загрузить.',
  offline: 'Нет подключения к интернету.',
  tryAgain: 'Повторить',
  unknown: 'Этого термина нет в глоссарии.',
};
