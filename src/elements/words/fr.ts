import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Glossaire',

  alsoKnownAs: 'Autres noms\u00a0:',
  related: 'Termes associés',
  service: 'Nous pouvons vous aider',
  articles: 'Articles',
  source: 'Source',
  back: 'Précédent',
  forward: 'Suivant',
  close: 'Fermer',
  trail: 'Parcours',
  severalMeanings: 'Plusieurs sens',
  otherMeanings: 'et d’autres sens',

  copyLink: 'Copier le lien',
  copySnippet: 'Copier le code HTML',
  copied: 'Copié',
  copyByHand: 'À copier\u00a0:',
  turnOff: 'Ne pas marquer les termes sur ce site',
  turnedOff: 'Les termes ne sont plus marqués sur ce site.',
  turnOn: 'Marquer à nouveau les termes',
  fadeKnown: 'Estomper les termes que je connais',

  termsOnPage: 'Termes de cette page',
  find: 'Rechercher un terme',
  noneFound: 'Aucun terme ne correspond',
  terms: { one: '{n} terme', many: '{n} de termes', other: '{n} termes' },
  position: '{i} sur {n}',
  previousMention: 'Mention précédente',
  nextMention: 'Mention suivante',
  letters: 'Lettres',
  otherLetters: 'Autres',
  neighbours: '{term} et termes associés',
  notes: 'Explication des termes',

  loading: 'Chargement…',
  notLoaded: 'Le chargement a échoué.',
  offline: 'Vous êtes hors ligne.',
  tryAgain: 'Réessayer',
  unknown: 'Ce terme n’est pas dans le glossaire.',
};
