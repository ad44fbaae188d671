import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'শব্দকোষ',

  alsoKnownAs: 'অন্য নাম:',
  related: 'সম্পর্কিত পরিভাষা',
  service: 'আমরা সাহায্য করতে পারি',
  articles: 'নিবন্ধ',
  source: 'উৎস',
  back: 'ফিরে যান',
  forward: 'এগিয়ে যান',
  close: 'বন্ধ করুন',
  trail: 'যে পথে এসেছেন',
  severalMeanings: 'একাধিক অর্থ',
  otherMeanings: 'এবং অন্যান্য অর্থ',

  copyLink: 'লিংক কপি করুন',
  copySnippet: 'HTML কোড কপি করুন',
  copied: 'কপি হয়েছে',
  copyByHand: 'এটি কপি করুন:',
  turnOff: 'এই সাইটে পরিভাষা চিহ্নিত করবেন না',
  turnedOff: 'এই সাইটে পরিভাষা আর চিহ্নিত করা হয় না।',
  turnOn: 'আবার পরিভাষা চিহ্নিত করুন',
  fadeKnown: 'আমার জানা পরিভাষা ফিকে করুন',

  termsOnPage: 'এই পৃষ্ঠার পরিভাষা',
  find: 'পরিভাষা খুঁজুন',
  noneFound: 'কোনো পরিভাষা মেলেনি',
  terms: { one: '{n}টি পরিভাষা', other: '{n}টি পরিভাষা' },
  position: '{n}টির মধ্যে {i} নম্বর',
  previousMention: 'আগের উল্লেখ',
  nextMention: 'পরের উল্লেখ',
  letters: 'বর্ণ',
  otherLetters: 'অন্যান্য',
  neighbours: '{term} ও সম্পর্কিত পরিভাষা',
  notes: 'পরিভাষার ব্যাখ্যা',

  loading: 'লোড হচ্ছে…',
  notLoaded: 'এটি লোড করা যায়নি।',
  offline: 'আপনি অফলাইনে আছেন।',
  tryAgain: 'আবার চেষ্টা করুন',
  unknown: 'এই পরিভাষাটি শব্দকোষে নেই।',
};
