// A server for Node with its store inside, at the address that HOST and PORT say.
import process from 'node:process';
import { options } from 'glosslight:embedded';
import { createHandler } from '../../edge/handler.ts';
import { nodeFetch } from '../node-fetch.ts';
import { serveNode } from '../node.ts';
import { publicFetch } from '../public-fetch.ts';

const { HOST: host = '127.0.0.1', PORT: port = '8080' } = process.env;
const fetch = options.allowPrivateOrigins ? nodeFetch : publicFetch;
await serveNode(createHandler({ fetch, fetchDecodes: [], ...options }), {
  host,
  port: Number(port),
});
