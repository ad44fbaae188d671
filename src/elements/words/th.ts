import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'อภิธานศัพท์',

  alsoKnownAs: 'ชื่ออื่น:',
  related: 'คำศัพท์ที่เกี่ยวข้อง',
  service: 'เราช่วยได้',
  articles: 'บทความ',
  source: 'แหล่งที่มา',
  back: 'ย้อนกลับ',
  forward: 'ไปข้างหน้า',
  close: 'ปิด',
  trail: 'เส้นทางที่ผ่านมา',
  severalMeanings: 'หลายความหมาย',
  otherMeanings: 'และความหมายอื่นๆ',

  copyLink: 'คัดลอกลิงก์',
  copySnippet: 'คัดลอกโค้ด HTML',
  copied: 'คัดลอกแล้ว',
  copyByHand: 'คัดลอกข้อความนี้:',
  turnOff: 'ไม่ทำเครื่องหมายคำศัพท์ในเว็บไซต์นี้',
  turnedOff: 'ไม่มีการทำเครื่องหมายคำศัพท์ในเว็บไซต์นี้แล้ว',
  turnOn: 'ทำเครื่องหมายคำศัพท์อีกครั้ง',
  fadeKnown: 'ทำให้คำศัพท์ที่รู้แล้วจางลง',

  termsOnPage: 'คำศัพท์ในหน้านี้',
  find: 'ค้นหาคำศัพท์',
  noneFound: 'ไม่พบคำศัพท์ที่ตรงกัน',
  terms: { other: 'คำศัพท์ {n} คำ' },
  position: '{i} จาก {n}',
  previousMention: 'ตำแหน่งก่อนหน้า',
  nextMention: 'ตำแหน่งถัดไป',
  letters: 'ตัวอักษร',
  otherLetters: 'อื่นๆ',
  neighbours: '{term} และคำศัพท์ที่เกี่ยวข้อง',
  notes: 'คำอธิบายศัพท์',

  loading: 'กำลังโหลด…',
  notLoaded: 'โหลดไม่สำเร็จ',
  offline: 'คุณออฟไลน์อยู่',
  tryAgain: 'ลองอีกครั้ง',
  unknown: 'ไม่มีคำศัพท์นี้ในอภิธานศัพท์',
};
