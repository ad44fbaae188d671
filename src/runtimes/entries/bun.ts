// A server for Bun with its store inside, at the address that HOST and PORT say.
import process from 'node:process';
import { options } from 'glosslight:embedded';
import { serveBun } from '../bun.ts';

const { HOST: host = '127.0.0.1', PORT: port = '8080' } = process.env;
serveBun(options, { host, port: Number(port) });
