import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'واژه‌نامه',

  alsoKnownAs: 'نام‌های دیگر:',
  related: 'اصطلاحات مرتبط',
  service: 'می‌توانیم کمک کنیم',
  articles: 'مقاله‌ها',
  source: 'منبع',
  back: 'بازگشت',
  forward: 'جلو',
  close: 'بستن',
  trail: 'مسیر تا اینجا',
  severalMeanings: 'چند معنی',
  otherMeanings: 'و معنی‌های دیگر',

  copyLink: 'کپی کردن پیوند',
  copySnippet: 'کپی کردن کد HTML',
  copied: 'کپی شد',
  copyByHand: 'این متن را کپی کنید:',
  turnOff: 'اصطلاحات در این سایت مشخص نشوند',
  turnedOff: 'اصطلاحات دیگر در این سایت مشخص نمی‌شوند.',
  turnOn: 'مشخص کردن دوبارهٔ اصطلاحات',
  fadeKnown: 'کم‌رنگ کردن اصطلاحاتی که می‌دانم',

  termsOnPage: 'اصطلاحات این صفحه',
  find: 'یافتن اصطلاح',
  noneFound: 'اصطلاحی یافت نشد',
  terms: { one: '{n} اصطلاح', other: '{n} اصطلاح' },
  position: '{i} از {n}',
  previousMention: 'مورد قبلی',
  nextMention: 'مورد بعدی',
  letters: 'حروف',
  otherLetters: 'سایر',
  neighbours: '{term} و اصطلاحات مرتبط',
  notes: 'شرح اصطلاحات',

  loading: 'در حال بارگیری…',
  notLoaded: 'بارگیری انجام نشد.',
  offline: 'اتصال اینترنت برقرار نیست.',
  tryAgain: 'تلاش دوباره',
  unknown: 'این اصطلاح در واژه‌نامه نیست.',
};
