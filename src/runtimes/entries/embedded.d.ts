// Made by the embed plugin when a worker is built.
declare module 'glosslight:embedded' {
  /** The owner's options, with a store that is part of the worker. */
  export const options: import('../../edge/options.ts').EdgeOptions;
}
