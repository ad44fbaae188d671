import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Glosario',

  alsoKnownAs: 'Otros nombres:',
  related: 'Términos relacionados',
  service: 'Podemos ayudar',
  articles: 'Artículos',
  source: 'Fuente',
  back: 'Atrás',
  forward: 'Adelante',
  close: 'Cerrar',
  trail: 'Recorrido',
  severalMeanings: 'Varios significados',
  otherMeanings: 'y otros significados',

  copyLink: 'Copiar enlace',
  copySnippet: 'Copiar código HTML',
  copied: 'Copiado',
  copyByHand: 'Texto para copiar:',
  turnOff: 'No marcar términos en este sitio',
  turnedOff: 'Los términos ya no se marcan en este sitio.',
  turnOn: 'Volver a marcar términos',
  fadeKnown: 'Atenuar los términos que conozco',

  termsOnPage: 'Términos en esta página',
  find: 'Buscar un término',
  noneFound: 'Ningún término coincide',
  terms: { one: '{n} término', many: '{n} de términos', other: '{n} términos' },
  position: '{i} de {n}',
  previousMention: 'Mención anterior',
  nextMention: 'Mención siguiente',
  letters: 'Letras',
  otherLetters: 'Otros',
  neighbours: '{term} y términos relacionados',
  notes: 'Términos explicados',

  loading: 'Cargando…',
  notLoaded: 'No se pudo cargar.',
  offline: 'Sin conexión a internet.',
  tryAgain: 'Reintentar',
  unknown: 'Este término no está en el glosario.',
};
