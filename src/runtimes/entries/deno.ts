// A server for Deno with its store inside, at the address that HOST and PORT say.
import process from 'node:process';
import { options } from 'glosslight:embedded';
import { serveDeno } from '../deno.ts';

const { HOST: host = '127.0.0.1', PORT: port = '8080' } = process.env;
serveDeno(options, { host, port: Number(port) });
