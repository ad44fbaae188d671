import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Bảng thuật ngữ',

  alsoKnownAs: 'Còn gọi là',
  related: 'Thuật ngữ liên quan',
  service: 'Chúng tôi có thể giúp',
  articles: 'Bài viết',
  source: 'Nguồn',
  back: 'Quay lại',
  forward: 'Tiến',
  close: 'Đóng',
  trail: 'Các mục đã xem',
  severalMeanings: 'Nhiều nghĩa',
  otherMeanings: 'và các nghĩa khác',

  copyLink: 'Sao chép liên kết',
  copySnippet: 'Sao chép mã HTML',
  copied: 'Đã sao chép',
  copyByHand: 'Sao chép nội dung này:',
  turnOff: 'Không đánh dấu thuật ngữ trên trang web này',
  turnedOff: 'Thuật ngữ không còn được đánh dấu trên trang web này.',
  turnOn: 'Đánh dấu lại thuật ngữ',
  fadeKnown: 'Làm mờ các thuật ngữ tôi đã biết',

  termsOnPage: 'Thuật ngữ trên trang này',
  find: 'Tìm thuật ngữ',
  noneFound: 'Không có thuật ngữ phù hợp',
  terms: { other: '{n} thuật ngữ' },
  position: '{i} / {n}',
  previousMention: 'Lần nhắc trước',
  nextMention: 'Lần nhắc tiếp theo',
  letters: 'Chữ cái',
  otherLetters: 'Khác',
  neighbours: '{term} và các thuật ngữ liên quan',
  notes: 'Giải thích thuật ngữ',

  loading: 'Đang tải…',
  notLoaded: 'Không tải được nội dung này.',
  offline: 'Không có kết nối internet.',
  tryAgain: 'Thử lại',
  unknown: 'Thuật ngữ này không có trong bảng thuật ngữ.',
};
