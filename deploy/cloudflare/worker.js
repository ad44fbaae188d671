import { createAssetsStore, createKvStore } from 'glosslight/edge';
import { createWorker } from 'glosslight/runtimes/cloudflare';

export default createWorker(({ ASSETS, CHANNELS }) => {
  const assets = createAssetsStore(ASSETS);
  const kv = createKvStore(CHANNELS);
  return {
    store: { get: (path, abort) => (path.startsWith('channels/') ? kv : assets).get(path, abort) },
    // To mark the pages of a site, with the glossary below /_glossary/:
    // origins: { 'www.example.org': 'https://origin.example.org' },
    // annotate: { root: 'main' },
  };
});
