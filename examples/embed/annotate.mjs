// Finds and marks terms from Node, by the component that jco has turned into a module:
//
//   npx jco transpile annotator.wasm --out-dir annotator
//   echo '{"find": "Docker runs containers."}' | node examples/embed/annotate.mjs annotator/annotator.js
//
// Each line of stdin is {"find": TEXT} or {"annotate": HTML}, and is answered by a line of JSON.
import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const functions = await import(pathToFileURL(resolve(process.argv[2])).href);

for await (const line of createInterface({ input: process.stdin })) {
  const [[name, text]] = Object.entries(JSON.parse(line));
  console.log(JSON.stringify(functions[name](text)));
}
