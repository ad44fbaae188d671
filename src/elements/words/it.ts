import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Glossario',

  alsoKnownAs: 'Altri nomi:',
  related: 'Termini correlati',
  service: 'Possiamo aiutarti',
  articles: 'Articoli',
  source: 'Fonte',
  back: 'Indietro',
  forward: 'Avanti',
  close: 'Chiudi',
  trail: 'Percorso fin qui',
  severalMeanings: 'Più significati',
  otherMeanings: 'e altri significati',

  copyLink: 'Copia link',
  copySnippet: 'Copia codice HTML',
  copied: 'Copiato',
  copyByHand: 'Testo da copiare:',
  turnOff: 'Non evidenziare i termini in questo sito',
  turnedOff: 'I termini non sono più evidenziati in questo sito.',
  turnOn: 'Evidenzia di nuovo i termini',
  fadeKnown: 'Attenua i termini che conosco',

  termsOnPage: 'Termini in questa pagina',
  find: 'Cerca un termine',
  noneFound: 'Nessun termine corrispondente',
  terms: { one: '{n} termine', many: '{n} di termini', other: '{n} termini' },
  position: '{i} di {n}',
  previousMention: 'Occorrenza precedente',
  nextMention: 'Occorrenza successiva',
  letters: 'Lettere',
  otherLetters: 'Altro',
  neighbours: '{term} e termini correlati',
  notes: 'Spiegazione dei termini',

  loading: 'Caricamento…',
  notLoaded: 'Impossibile caricare il contenuto.',
  offline: 'Nessuna connessione a Internet.',
  tryAgain: 'Riprova',
  unknown: 'Questo termine non è nel glossario.',
};
