import { ConfigStore } from 'fastly:config-store';
import { KVStore } from 'fastly:kv-store';
import { createFastlyConfigStore, createFastlyKvStore } from 'glosslight/edge';
import { serveFastly } from 'glosslight/runtimes/fastly';

serveFastly({
  // Stores can be opened for a request only: all else here has been done when the service was built.
  store: {
    get(path, signal) {
      const releases = createFastlyKvStore(new KVStore('glosslight_releases'));
      const store = createFastlyConfigStore(new ConfigStore('glosslight_channels'), releases);
      return store.get(path, signal);
    },
  },
  // To mark the pages of a site, with the glossary below /_glossary/:
  // origins: { '*': 'https://origin.example.org' },
  // backend: 'origin',
  // annotate: { root: 'main' },
});
