import type { Words } from './words.ts';

export const words: Words = {
  glossary: '用語集',

  alsoKnownAs: '別名:',
  related: '関連用語',
  service: 'お手伝いできます',
  articles: '記事',
  source: '出典',
  back: '戻る',
  forward: '進む',
  close: '閉じる',
  trail: 'たどってきた用語',
  severalMeanings: '複数の意味',
  otherMeanings: 'ほかの意味もあります',

  copyLink: 'リンクをコピー',
  copySnippet: 'HTMLコードをコピー',
  copied: 'コピーしました',
  copyByHand: '次の内容をコピー:',
  turnOff: 'このサイトで用語をマークしない',
  turnedOff: 'このサイトでは用語がマークされなくなりました。',
  turnOn: '用語を再びマークする',
  fadeKnown: '知っている用語を薄く表示',

  termsOnPage: 'このページの用語',
  find: '用語を検索',
  noneFound: '該当する用語がありません',
  terms: { other: '{n}件の用語' },
  position: '{n}件中{i}件目',
  previousMention: '前の出現箇所',
  nextMention: '次の出現箇所',
  letters: '頭文字',
  otherLetters: 'その他',
  neighbours: '{term}と関連用語',
  notes: '用語の説明',

  loading: '読み込み中…',
  notLoaded: '読み込めませんでした。',
  offline: 'オフラインです。',
  tryAgain: '再試行',
  unknown: 'この用語は用語集にありません。',
};
