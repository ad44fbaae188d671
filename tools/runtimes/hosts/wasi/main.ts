// A test host for `wasi:http` components, on loopback only and never for production:
//   node main.ts PORT FILE       FILE is what `jco transpile` has made of the component
// Each request gets an instance of its own. Where the component waits, V8 puts its stack aside (JSPI), so that many
// requests are served at once.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { IncomingRequest, ResponseOutparam } from './http-server.ts';
import { wasiImports } from './imports.ts';

/** What jco exports with `--instantiation sync`. */
interface Transpiled {
  instantiate(
    getCore: (path: string) => WebAssembly.Module,
    imports: object,
    instantiateCore: (
      module: WebAssembly.Module,
      imports: WebAssembly.Imports,
    ) => WebAssembly.Instance,
  ): {
    incomingHandler: {
      handle(request: IncomingRequest, response: ResponseOutparam): Promise<void>;
    };
  };
}

const [port, file = ''] = process.argv.slice(2);
const { instantiate } = (await import(pathToFileURL(file).href)) as Transpiled;

/** Compiled once, whatever number of instances. */
const modules = new Map<string, WebAssembly.Module>();
function coreModule(path: string): WebAssembly.Module {
  const module =
    modules.get(path) ?? new WebAssembly.Module(readFileSync(join(dirname(file), path)));
  modules.set(path, module);
  return module;
}

createServer((message, response) => {
  const outparam = new ResponseOutparam(response);
  serve().catch((error: unknown) => {
    console.error(error);
    outparam.fail();
  });

  async function serve(): Promise<void> {
    const { incomingHandler } = instantiate(
      coreModule,
      wasiImports,
      (module, imports) => new WebAssembly.Instance(module, imports),
    );
    await incomingHandler.handle(new IncomingRequest(message), outparam);
    outparam.finish();
  }
}).listen(Number(port), '127.0.0.1');
