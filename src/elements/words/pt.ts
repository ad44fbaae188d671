import type { Words } from './words.ts';

export const words: Words = {
  glossary: 'Glossário',

  alsoKnownAs: 'Outros nomes:',
  related: 'Termos relacionados',
  service: 'Podemos ajudar',
  articles: 'Artigos',
  source: 'Fonte',
  back: 'Voltar',
  forward: 'Avançar',
  close: 'Fechar',
  trail: 'Caminho até aqui',
  severalMeanings: 'Vários significados',
  otherMeanings: 'e outros significados',

  copyLink: 'Copiar link',
  copySnippet: 'Copiar código HTML',
  copied: 'Copiado',
  copyByHand: 'Texto para copiar:',
  turnOff: 'Não marcar termos neste site',
  turnedOff: 'Os termos já não são marcados neste site.',
  turnOn: 'Voltar a marcar termos',
  fadeKnown: 'Atenuar os termos que conheço',

  termsOnPage: 'Termos nesta página',
  find: 'Procurar um termo',
  noneFound: 'Nenhum termo encontrado',
  terms: { one: '{n} termo', many: '{n} de termos', other: '{n} termos' },
  position: '{i} de {n}',
  previousMention: 'Menção anterior',
  nextMention: 'Próxima menção',
  letters: 'Letras',
  otherLetters: 'Outros',
  neighbours: '{term} e termos relacionados',
  notes: 'Explicação dos termos',

  loading: 'Carregando…',
  notLoaded: 'Não foi possível carregar.',
  offline: 'Sem conexão com a internet.',
  tryAgain: 'Tentar novamente',
  unknown: 'Este termo não está no glossário.',
};
