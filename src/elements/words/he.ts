import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'מילון מונחים',

  alsoKnownAs: 'שמות נוספים:',
  related: 'מונחים קשורים',
  service: 'נוכל לעזור',
  articles: 'מאמרים',
  source: 'מקור',
  back: 'חזרה',
  forward: 'קדימה',
  close: 'סגירה',
  trail: 'הדרך לכאן',
  severalMeanings: 'כמה משמעויות',
  otherMeanings: 'ומשמעויות נוספות',

  copyLink: 'העתקת קישור',
  copySnippet: 'העתקת קוד HTML',
  copied: 'הועתק',
  copyByHand: 'להעתקה:',
  turnOff: 'ביטול סימון המונחים באתר הזה',
  turnedOff: 'המונחים כבר לא מסומנים באתר הזה.',
  turnOn: 'סימון המונחים מחדש',
  fadeKnown: 'עמעום מונחים שמוכרים לי',

  termsOnPage: 'מונחים בדף הזה',
  find: 'חיפוש מונח',
  noneFound: 'לא נמצא מונח מתאים',
  terms: { one: 'מונח אחד', two: 'שני מונחים', other: '{n} מונחים' },
  position: '{i} מתוך {n}',
  previousMention: 'האזכור הקודם',
  nextMention: 'האזכור הבא',
  letters: 'אותיות',
  otherLetters: 'אחר',
  neighbours: '{term} ומונחים קשורים',
  notes: 'הסברי מונחים',

  loading: 'בטעינה…',
  notLoaded: 'הטעינה נכשלה.',
  offline: 'אין חיבור לאינטרנט.',
  tryAgain: 'ניסיון נוסף',
  unknown: 'המונח הזה לא נמצא במילון.',
};
