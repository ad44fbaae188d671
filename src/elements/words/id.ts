import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Glosarium',

  alsoKnownAs: 'Disebut juga',
  related: 'Istilah terkait',
  service: 'Kami dapat membantu',
  articles: 'Artikel',
  source: 'Sumber',
  back: 'Kembali',
  forward: 'Maju',
  close: 'Tutup',
  trail: 'Jejak bacaan',
  severalMeanings: 'Beberapa arti',
  otherMeanings: 'dan arti lainnya',

  copyLink: 'Salin tautan',
  copySnippet: 'Salin kode HTML',
  copied: 'Disalin',
  copyByHand: 'Salin ini:',
  turnOff: 'Jangan tandai istilah di situs ini',
  turnedOff: 'Istilah tidak lagi ditandai di situs ini.',
  turnOn: 'Tandai istilah lagi',
  fadeKnown: 'Pudarkan istilah yang saya ketahui',

  termsOnPage: 'Istilah di halaman ini',
  find: 'Cari istilah',
  noneFound: 'Tidak ada istilah yang cocok',
  terms: { other: '{n} istilah' },
  position: '{i} dari {n}',
  previousMention: 'Penyebutan sebelumnya',
  nextMention: 'Penyebutan berikutnya',
  letters: 'Huruf',
  otherLetters: 'Lainnya',
  neighbours: '{term} dan istilah terkait',
  notes: 'Penjelasan istilah',

  loading: 'Memuat…',
  notLoaded: 'Konten tidak dapat dimuat.',
  offline: 'Tidak ada koneksi internet.',
  tryAgain: 'Coba lagi',
  unknown: 'Istilah ini tidak ada dalam glosarium.',
};
