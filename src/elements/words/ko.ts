import type { Words } from './words.ts';

export const words: Words = {
  glossary: '용어집',

  alsoKnownAs: '다른 이름:',
  related: '관련 용어',
  service: '도와드릴 수 있습니다',
  articles: '글',
  source: '출처',
  back: '뒤로',
  forward: '앞으로',
  close: '닫기',
  trail: '지나온 용어',
  severalMeanings: '여러 의미',
  otherMeanings: '및 다른 의미',

  copyLink: '링크 복사',
  copySnippet: 'HTML 코드 복사',
  copied: '복사됨',
  copyByHand: '다음을 복사하세요:',
  turnOff: '이 사이트에서 용어 표시 안 함',
  turnedOff: '이 사이트에서 더 이상 용어를 표시하지 않습니다.',
  turnOn: '용어 다시 표시',
  fadeKnown: '아는 용어는 흐리게 표시',

  termsOnPage: '이 페이지의 용어',
  find: '용어 찾기',
  noneFound: '일치하는 용어 없음',
  terms: { other: '용어 {n}개' },
  position: '{n}개 중 {i}번째',
  previousMention: '이전 위치',
  nextMention: '다음 위치',
  letters: '첫 글자',
  otherLetters: '기타',
  neighbours: '{term} 및 관련 용어',
  notes: '용어 설명',

  loading: '불러오는 중…',
  notLoaded: '불러오지 못했습니다.',
  offline: '오프라인 상태입니다.',
  tryAgain: '다시 시도',
  unknown: '용어집에 없는 용어입니다.',
};
