#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './main.ts';

// While a large glossary is compiled, V8 lets the space for young objects grow by some hundred megabytes, and is no
// faster for it.
setFlagsFromString('--semi-space-growth-factor=1');

// Whoever reads our output may stop early (`glosslight find | head`); then we are done too.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await main(process.argv.slice(2), process);
