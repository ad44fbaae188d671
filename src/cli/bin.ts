#!/usr/bin/env node
import { main } from './main.ts';

// Whoever reads our output may stop early (`glosslight find | head`); then we are done too.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await main(process.argv.slice(2), process);
