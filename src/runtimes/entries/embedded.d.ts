// Made by plugins when a worker or a component is built.
declare module 'glosslight:embedded' {
  /** The owner's options, with a store that is part of the worker. */
  export const options: import('../../edge/options.ts').EdgeOptions;
  /** What is in that store. */
  export const files: Readonly<Record<string, import('../packed-store.ts').PackedFile>>;
}

declare module 'glosslight:glossary' {
  export const source: import('../annotator.ts').AnnotatorSource;
  export const options: import('../../markup/annotate-options.ts').AnnotateOptions;
}
