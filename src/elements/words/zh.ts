import type { Words } from './words.ts';

export const words: Words = {
  glossary: '术语表',

  alsoKnownAs: '又称',
  related: '相关术语',
  service: '我们可以提供帮助',
  articles: '文章',
  source: '来源',
  back: '后退',
  forward: '前进',
  close: '关闭',
  trail: '浏览路径',
  severalMeanings: '多种含义',
  otherMeanings: '以及其他含义',

  copyLink: '复制链接',
  copySnippet: '复制 HTML 代码',
  copied: '已复制',
  copyByHand: '请复制以下内容：',
  turnOff: '不在此网站标记术语',
  turnedOff: '此网站不再标记术语。',
  turnOn: '重新标记术语',
  fadeKnown: '淡化我已了解的术语',

  termsOnPage: '本页术语',
  find: '查找术语',
  noneFound: '没有匹配的术语',
  terms: { other: '{n} 个术语' },
  position: '第 {i} 个，共 {n} 个',
  previousMention: '上一处',
  nextMention: '下一处',
  letters: '首字母',
  otherLetters: '其他',
  neighbours: '{term}及相关术语',
  notes: '术语说明',

  loading: '正在加载…',
  notLoaded: '加载失败。',
  offline: '当前处于离线状态。',
  tryAgain: '重试',
  unknown: '术语表中没有该术语。',
};
