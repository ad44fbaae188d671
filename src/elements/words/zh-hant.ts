import type { Words } from './words.ts';

export const words: Words = {
  glossary: '詞彙表',

  alsoKnownAs: '又稱',
  related: '相關詞彙',
  service: '我們可以協助',
  articles: '文章',
  source: '來源',
  back: '返回',
  forward: '前進',
  close: '關閉',
  trail: '瀏覽路徑',
  severalMeanings: '多種意義',
  otherMeanings: '以及其他意義',

  copyLink: '複製連結',
  copySnippet: '複製 HTML 程式碼',
  copied: '已複製',
  copyByHand: '請複製以下內容：',
  turnOff: '不在此網站標示詞彙',
  turnedOff: '此網站不再標示詞彙。',
  turnOn: '重新標示詞彙',
  fadeKnown: '淡化我已知道的詞彙',

  termsOnPage: '本頁詞彙',
  find: '尋找詞彙',
  noneFound: '沒有相符的詞彙',
  terms: { other: '{n} 個詞彙' },
  position: '第 {i} 個，共 {n} 個',
  previousMention: '上一處',
  nextMention: '下一處',
  letters: '首字母',
  otherLetters: '其他',
  neighbours: '{term}與相關詞彙',
  notes: '詞彙說明',

  loading: '載入中…',
  notLoaded: '無法載入。',
  offline: '目前處於離線狀態。',
  tryAgain: '重試',
  unknown: '詞彙表中沒有這個詞彙。',
};
