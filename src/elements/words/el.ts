import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Γλωσσάρι',

  alsoKnownAs: 'Γνωστό και ως',
  related: 'Σχετικοί όροι',
  service: 'Μπορούμε να βοηθήσουμε',
  articles: 'Άρθρα',
  source: 'Πηγή',
  back: 'Πίσω',
  forward: 'Εμπρός',
  close: 'Κλείσιμο',
  trail: 'Διαδρομή ως εδώ',
  severalMeanings: 'Πολλές σημασίες',
  otherMeanings: 'και άλλες σημασίες',

  copyLink: 'Αντιγραφή συνδέσμου',
  copySnippet: 'Αντιγραφή κώδικα HTML',
  copied: 'Αντιγράφηκε',
  copyByHand: 'Κείμενο για αντιγραφή:',
  turnOff: 'Να μη σημειώνονται όροι σε αυτόν τον ιστότοπο',
  turnedOff: 'Οι όροι δεν σημειώνονται πλέον σε αυτόν τον ιστότοπο.',
  turnOn: 'Να σημειώνονται ξανά οι όροι',
  fadeKnown: 'Να ξεθωριάζουν οι όροι που γνωρίζω',

  termsOnPage: 'Όροι σε αυτήν τη σελίδα',
  find: 'Εύρεση όρου',
  noneFound: 'Δεν βρέθηκε όρος',
  terms: { one: '{n} όρος', other: '{n} όροι' },
  position: '{i} από {n}',
  previousMention: 'Προηγούμενη αναφορά',
  nextMention: 'Επόμενη αναφορά',
  letters: 'Γράμματα',
  otherLetters: 'Άλλα',
  neighbours: '{term} και σχετικοί όροι',
  notes: 'Επεξήγηση όρων',

  loading: 'Φόρτωση…',
  notLoaded: 'Η φόρτωση δεν ήταν δυνατή.',
  offline: 'Δεν υπάρχει σύνδεση στο διαδίκτυο.',
  tryAgain: 'Δοκιμάστε ξανά',
  unknown: 'Αυτός ο όρος δεν υπάρχει στο γλωσσάρι.',
};
