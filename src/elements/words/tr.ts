import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Terimler sözlüğü',

  alsoKnownAs: 'Diğer adları:',
  related: 'İlgili terimler',
  service: 'Yardımcı olabiliriz',
  articles: 'Makaleler',
  source: 'Kaynak',
  back: 'Geri',
  forward: 'İleri',
  close: 'Kapat',
  trail: 'İzlenen yol',
  severalMeanings: 'Birden çok anlam',
  otherMeanings: 've başka anlamlar',

  copyLink: 'Bağlantıyı kopyala',
  copySnippet: 'HTML kodunu kopyala',
  copied: 'Kopyalandı',
  copyByHand: 'Kopyalanacak metin:',
  turnOff: 'Bu sitede terimleri işaretleme',
  turnedOff: 'Terimler artık bu sitede işaretlenmiyor.',
  turnOn: 'Terimleri yeniden işaretle',
  fadeKnown: 'Bildiğim terimleri soluklaştır',

  termsOnPage: 'Bu sayfadaki terimler',
  find: 'Terim ara',
  noneFound: 'Eşleşen terim yok',
  terms: { one: '{n} terim', other: '{n} terim' },
  position: '{i} / {n}',
  previousMention: 'Önceki geçtiği yer',
  nextMention: 'Sonraki geçtiği yer',
  letters: 'Harfler',
  otherLetters: 'Diğer',
  neighbours: '{term} ve ilgili terimler',
  notes: 'Terim açıklamaları',

  loading: 'Yükleniyor…',
  notLoaded: 'İçerik yüklenemedi.',
  offline: 'İnternet bağlantısı yok.',
  tryAgain: 'Yeniden dene',
  unknown: 'Bu terim sözlükte yok.',
};
