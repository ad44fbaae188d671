// Made when the worker of the benchmark is bundled.
declare module 'bench:glossary' {
  const bundled: ReturnType<typeof import('../src/content/compile.ts').compileGlossary>;
  export default bundled;
}
