import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'शब्दावली',

  alsoKnownAs: 'अन्य नाम:',
  related: 'संबंधित शब्द',
  service: 'हम मदद कर सकते हैं',
  articles: 'लेख',
  source: 'स्रोत',
  back: 'पीछे जाएँ',
  forward: 'आगे जाएँ',
  close: 'बंद करें',
  trail: 'यहाँ तक का रास्ता',
  severalMeanings: 'कई अर्थ',
  otherMeanings: 'और अन्य अर्थ',

  copyLink: 'लिंक कॉपी करें',
  copySnippet: 'HTML कोड कॉपी करें',
  copied: 'कॉपी किया गया',
  copyByHand: 'इसे कॉपी करें:',
  turnOff: 'इस साइट पर शब्द चिह्नित न करें',
  turnedOff: 'इस साइट पर अब शब्द चिह्नित नहीं किए जाते।',
  turnOn: 'शब्दों को फिर से चिह्नित करें',
  fadeKnown: 'मेरे जाने-पहचाने शब्द फीके करें',

  termsOnPage: 'इस पेज के शब्द',
  find: 'शब्द खोजें',
  noneFound: 'कोई मिलता-जुलता शब्द नहीं',
  terms: { one: '{n} शब्द', other: '{n} शब्द' },
  position: '{n} में से {i}',
  previousMention: 'पिछला उल्लेख',
  nextMention: 'अगला उल्लेख',
  letters: 'अक्षर',
  otherLetters: 'अन्य',
  neighbours: '{term} और संबंधित शब्द',
  notes: 'शब्दों की व्याख्या',

  loading: 'लोड हो रहा है…',
  notLoaded: 'इसे लोड नहीं किया जा सका।',
  offline: 'आप ऑफ़लाइन हैं।',
  tryAgain: 'फिर से कोशिश करें',
  unknown: 'यह शब्द शब्दावली में नहीं है।',
};
