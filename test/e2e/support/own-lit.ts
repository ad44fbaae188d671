import { build, type Rolldown } from 'vite';

const NAME = 'virtual:own-lit';
const CODE = `
  import { html, LitElement } from 'lit';
  customElements.define('host-greeting', class extends LitElement {
    render() { return html\`<p>Hello, <b>\${'host'}</b></p>\`; }
  });
  document.body.append(document.createElement('host-greeting'));`;

/** The module of a host that has a Lit of its own, by which it says "Hello, host" in a `<host-greeting>`. */
export async function ownLit(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'own-lit',
        resolveId: (id) => (id.endsWith(NAME) ? NAME : undefined),
        load: (id) => (id === NAME ? CODE : undefined),
      },
    ],
    build: { write: false, lib: { entry: NAME, formats: ['es'], fileName: 'own-lit' } },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return `<script type="module">${output[0].code}</script>`;
}
