import { expect } from 'chai';
import { Search } from '../../src/elements/search.ts';

/** Names, and what else they are called. */
const NAMES: Record<string, string[]> = {
  'Docker Compose': [],
  Docker: ['DKR', 'Docker Engine'],
  Kubernetes: ['K8s', 'kube'],
  Kubelet: [],
  'Load balancer': [],
  'Cloud load': [],
  Überlauf: [],
  Straße: [],
  負荷分散: [],
  도커: [],
  'Node.js': [],
  'C++': [],
};

const search = new Search(
  Object.entries(NAMES).map(([name, others], at) => ({
    id: name,
    at,
    name,
    others,
    lang: 'en',
    category: undefined,
  })),
);
const namesFor = (query: string): string[] => search.find(query).map(({ name }) => name);

describe('a search for names', () => {
  const FOUND: Record<string, string[]> = {
    docker: ['Docker', 'Docker Compose'],
    ' DOCK ': ['Docker', 'Docker Compose'],
    compose: ['Docker Compose'],
    dkr: ['Docker'],
    kube: ['Kubernetes', 'Kubelet'],
    load: ['Load balancer', 'Cloud load'],
    uberl: ['Überlauf'],
    strasse: ['Straße'],
    荷分: ['負荷分散'],
    도: ['도커'],
    'c++': ['C++'],
    'no such term': [],
  };
  for (const [query, names] of Object.entries(FOUND)) {
    it(`finds ${names.join(', ') || 'nothing'} for "${query}" at once`, () => {
      expect(namesFor(query)).to.deep.equal(names);
    });
  }

  const PREPARED: Record<string, string> = {
    dcker: 'Docker',
    kubernets: 'Kubernetes',
    'balancer load': 'Load balancer',
    'node js': 'Node.js',
    'compsoe dock': 'Docker Compose',
  };
  for (const [query, name] of Object.entries(PREPARED)) {
    it(`finds ${name} for "${query}" once it is prepared`, async () => {
      await search.prepare();
      expect(namesFor(query)).to.include(name);
    });
  }

  it('puts what begins with the query before what is only like it', async () => {
    await search.prepare();
    expect(namesFor('kubel')[0]).to.equal('Kubelet');
  });

  it('has nothing that is only like it where something is called so', async () => {
    await search.prepare();
    expect(namesFor('cloud')).to.deep.equal(['Cloud load']);
    expect(namesFor('clout')).to.deep.equal(['Cloud load']);
    expect(namesFor('kubelet')).to.deep.equal(['Kubelet']);
  });

  it('has all names for no query', () => {
    expect(namesFor(' ')).to.deep.equal(Object.keys(NAMES));
  });
});
