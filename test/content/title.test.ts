import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTitle } from '../../src/content/title.ts';
import { createTitleUse } from '../../src/content/title-use.ts';

describe('readTitle', () => {
  const secondNames: [name: string, second: string][] = [
    ['Largest Contentful Paint', 'LCP'],
    ['LCP', 'Largest Contentful Paint'],
    ['Application programming interface', 'API'],
    ['Representational State Transfer', 'REST'],
    ['Software as a Service', 'SaaS'],
    ['Denial of Service', 'DoS'],
    ['Time to First Byte', 'TTFB'],
    ['Extensible Markup Language', 'XML'],
    ['Cross-site scripting', 'XSS'],
    ['Cross-site request forgery', 'CSRF'],
    ['Continuous integration', 'ci'],
    ['WebAssembly', 'WASM'],
    ['Kubernetes', 'K8s'],
    ['Internationalization', 'i18n'],
    ['Peer-to-peer', 'P2P'],
    ['cgroup', 'control group'],
    ['Regular expression', 'regex'],
    ['object identifier', 'oid'],
    ['RTL', 'Rechts nach Links'],
    ['Interfaz de programación de aplicaciones', 'API'],

    // Translations.
    ['コントローラー', 'Controller'],
    ['作業ツリー', 'working tree'],
    ['分離したHEAD', 'detached HEAD'],
    ['file object', '파일 객체'],
    ['hashable', '해시 가능'],
    ['f-string', 'f-문자열'],
    ['QoS 类', 'QoS Class'],
    ['Контроллер', 'Controller'],
    ['Θύρα', 'port'],
    ['सेवा', 'Service'],
    ['ক্লাস্টার', 'Cluster'],
    ['ขั้นตอนวิธี', 'algorithm'],
    ['ក្បួនដោះស្រាយ', 'algorithm'],
    ['خوارزمية', 'algorithm'],
    ['אלגוריתם', 'algorithm'],
    ['Unit testing', 'юнит-тестирование'],
    ['կոնտեյներ', 'container'],
    ['კონტეინერი', 'container'],
    ['应用程序接口', 'API'],
    ['持续交付', 'CD'],
    ['Программный интерфейс приложения', 'API'],
  ];
  for (const [name, second] of secondNames) {
    it(`takes "${name} (${second})" for two names`, () =>
      assert.deepEqual(readTitle(`${name} (${second})`), { names: [name, second] }));
  }

  const joined: [title: string, ...names: string[]][] = [
    ['파드(Pod)', '파드', 'Pod'],
    ['リポジトリ(repository)', 'リポジトリ', 'repository'],
    ['服务（Service）', '服务', 'Service'],
    ['माइक्रोसर्विसेज(Microservices)', 'माइक्रोसर्विसेज', 'Microservices'],
    ['ورچوئل مشین(Virtual Machine)', 'ورچوئل مشین', 'Virtual Machine'],
    ['RBAC(역할 기반 접근 제어)', 'RBAC', '역할 기반 접근 제어'],
    ['网站可靠性工程（SRE)', '网站可靠性工程', 'SRE'],
    ['Load balancer(LB)', 'Load balancer', 'LB'],
    // More than two.
    [
      '容器存储接口（Container Storage Interface，CSI）',
      '容器存储接口',
      'Container Storage Interface',
      'CSI',
    ],
    [
      '컨테이너 네트워크 인터페이스(Container network interface, CNI)',
      '컨테이너 네트워크 인터페이스',
      'Container network interface',
      'CNI',
    ],
    ['निरंतर एकीकरण (Continuous Integration; CI)', 'निरंतर एकीकरण', 'Continuous Integration', 'CI'],
    [
      'Tích hợp liên tục (Continuous integration - CI)',
      'Tích hợp liên tục',
      'Continuous integration',
      'CI',
    ],
    [
      'Hạ tầng bằng mã (Infrastructure as Code) (IaC)',
      'Hạ tầng bằng mã',
      'Infrastructure as Code',
      'IaC',
    ],
    ['ক্রমাগত স্থাপনা (Continuous Deployment (CD))', 'ক্রমাগত স্থাপনা', 'Continuous Deployment', 'CD'],
    [
      'ফাংশন-এজ-এ-সার্ভিস (Function as a Service) (FaaS)',
      'ফাংশন-এজ-এ-সার্ভিস',
      'Function as a Service',
      'FaaS',
    ],
    [
      'CLA (기여자 라이선스 계약|Contributor License Agreement)',
      'CLA',
      '기여자 라이선스 계약',
      'Contributor License Agreement',
    ],
    ['コミットの類 (commit-ish (also committish))', 'コミットの類', 'commit-ish', 'committish'],
    // "Or".
    ['tree-ish (also treeish)', 'tree-ish', 'treeish'],
    ['Canary release (also known as canary deployment)', 'Canary release', 'canary deployment'],
    [
      'liste en compréhension (ou liste en intension)',
      'liste en compréhension',
      'liste en intension',
    ],
    ['árbol-ismo (también arbolismo)', 'árbol-ismo', 'arbolismo'],
    ['Speicherauszug (auch Dump)', 'Speicherauszug', 'Dump'],
    ['сборка (или билд)', 'сборка', 'билд'],
    ['appelable (*callable*)', 'appelable', 'callable'],
  ];
  for (const [title, ...names] of joined) {
    it(`finds the names ${names.join(', ')} in "${title}"`, () =>
      assert.deepEqual(readTitle(title, { lang: 'vi' }), { names }));
  }

  const foreign: [lang: string, name: string, second: string][] = [
    ['pt-BR', 'Entrega contínua', 'CD'],
    ['it', 'Macchina virtuale', 'VM'],
    ['pt', 'Interface de programação', 'API'],
    ['es', 'Despliegue Continuo', 'CD'],
    ['fr', "Contrôle d'accès basé sur les rôles", 'RBAC'],
    ['tr', 'Kod Olarak Altyapı', 'IaC'],
    ['de', 'Bildwiederholrate', 'FPS'],
    ['vi', 'Bảo mật tầng giao vận hai chiều', 'mTLS'],
    ['de', 'LTR', 'Von Links nach Rechts'],
  ];
  for (const [lang, name, second] of foreign) {
    it(`takes "${second}" of "${name} (${second})" for an acronym of other words, but not in English`, () => {
      const title = `${name} (${second})`;
      assert.deepEqual(readTitle(title, { lang }), { names: [name, second] });
      assert.deepEqual(readTitle(title, { lang: 'en' }), { names: [name], sense: second });
    });
  }

  const foreignSenses: [lang: string, name: string, sense: string][] = [
    ['de', 'Block', 'CSS'],
    ['es', 'Cierre', 'JavaScript'],
    ['es', 'AI', 'juegos de video'],
    ['fr', 'Passerelle', 'réseau'],
    ['sv', 'skyddsområde', 'skydd'],
    ['ja', 'クラス', '数学'],
  ];
  for (const [lang, name, sense] of foreignSenses) {
    it(`takes "${name} (${sense})" for a name and its sense in ${lang}`, () =>
      assert.deepEqual(readTitle(`${name} (${sense})`, { lang }), { names: [name], sense }));
  }

  const plain: [title: string, ...names: string[]][] = [
    ['*n*-uplet nommé', 'n-uplet nommé'],
    ['**Pod**', 'Pod'],
    ['`git add` command', 'git add command'],
    ['“blob” object', '“blob” object', 'blob object'],
    ['"edge"', 'edge'],
    ['«edge»', 'edge'],
    ['Динамический диапазон.', 'Динамический диапазон'],
    ['分散システム。', '分散システム'],
    ['Acme, Inc.', 'Acme, Inc.', 'Acme, Inc'],
    // Signs that are no Markdown, and stops that end no sentence.
    ['L*a*b*', 'L*a*b*'],
    ['A* search', 'A* search'],
    ['*args', '*args'],
    ['__slots__', '__slots__'],
    ['N.C.P.', 'N.C.P.'],
    ['...', '...'],
    ['"', '"'],
  ];
  for (const [title, ...names] of plain) {
    it(`reads ${title} as ${names.join(' and ')}`, () =>
      assert.deepEqual(readTitle(title), { names }));
  }

  const senses: [title: string, name: string, sense: string][] = [
    ['Node (networking)', 'Node', 'networking'],
    ['Key (keyboard)', 'Key', 'keyboard'],
    ['Block (CSS)', 'Block', 'CSS'],
    ['AI (video games)', 'AI', 'video games'],
    ['IP (Internet)', 'IP', 'Internet'],
    ['A (b) (c)', 'A (b)', 'c'],
    ['ノード（ネットワーク）', 'ノード', 'ネットワーク'],
  ];
  for (const [title, name, sense] of senses) {
    it(`takes "${title}" for a name and its sense`, () =>
      assert.deepEqual(readTitle(title), { names: [name], sense }));
  }

  for (const title of [
    'Docker',
    'Pod(s)',
    'контейнер(ы)',
    'f(x)',
    'f(値)',
    'CLP(R)',
    'CMY(K)',
    'print()',
    'ф()',
    '(a)',
    'a (b',
    'a b)',
    'a ()',
    'a (b) c',
    '',
  ]) {
    it(`takes "${title}" for one name`, () =>
      assert.deepEqual(readTitle(title), { names: [title] }));
  }
});

describe('readTitle with a whole glossary', () => {
  const cases: [
    what: string,
    lang: string,
    titles: string[],
    title: string,
    names: string[],
    sense?: string,
  ][] = [
    [
      'another entry is called that',
      'ja',
      ['ブロック (CSS)', 'CSS'],
      'ブロック (CSS)',
      ['ブロック'],
      'CSS',
    ],
    ['another entry has the name', 'ru', ['Node (сеть)', 'Node'], 'Node (сеть)', ['Node'], 'сеть'],
    [
      'another entry has it in another sense',
      'ja',
      ['Node (ネットワーク)', 'Node (DOM)'],
      'Node (ネットワーク)',
      ['Node'],
      'ネットワーク',
    ],
    ['two short names have it', 'ko', ['블록 (CSS)', 'Media (CSS)'], '블록 (CSS)', ['블록'], 'CSS'],
    [
      'two entries have it and it is no acronym',
      'ja',
      ['構造 (Chemistry)', '結合 (Chemistry)'],
      '結合 (Chemistry)',
      ['結合'],
      'Chemistry',
    ],
    [
      'three long names have it',
      'fr',
      ['Rendu du texte (DOM)', 'Arbre de nœuds (DOM)', 'Liste de nœuds (DOM)'],
      'Arbre de nœuds (DOM)',
      ['Arbre de nœuds'],
      'DOM',
    ],
    [
      'two entries share an acronym',
      'es',
      ['Entrega Continua (CD)', 'Despliegue Continuo (CD)'],
      'Entrega Continua (CD)',
      ['Entrega Continua', 'CD'],
    ],
    [
      'two entries share an acronym, without spaces',
      'zh',
      ['持续交付 (CD)', '持续部署 (CD)'],
      '持续交付 (CD)',
      ['持续交付', 'CD'],
    ],
    [
      'two entries share a name that letters fit',
      'en',
      ['DSL (Digital Subscriber Line)', 'DSL (Domain-Specific Language)', 'DSL'],
      'DSL (Digital Subscriber Line)',
      ['DSL', 'Digital Subscriber Line'],
    ],
    [
      'nothing else is like it',
      'ko',
      ['파드(Pod)', '노드(Node)', '잡(Job)'],
      '노드(Node)',
      ['노드', 'Node'],
    ],
  ];
  for (const [what, lang, titles, title, names, sense] of cases) {
    it(`gives ${names.join(', ')} for "${title}" where ${what}`, () => {
      const entries = titles.map((term, n) => ({ id: `t${n}`, term }));
      const context = createTitleUse(entries, lang)(entries[titles.indexOf(title)]!);
      assert.deepEqual(
        readTitle(title, context),
        sense === undefined ? { names } : { names, sense },
      );
    });
  }

  it('does not mind what the same entry is called', () => {
    const entry = { id: 'pod', term: '파드(Pod)', aliases: ['Pod', 'Pod(파드)'] };
    const context = createTitleUse([entry], 'ko')(entry);
    assert.deepEqual(readTitle(entry.term, context), { names: ['파드', 'Pod'] });
  });

  it('does not mind entries of other languages', () => {
    const entry = { id: 'pod-ko', term: '파드(Pod)', lang: 'ko' };
    const context = createTitleUse([{ id: 'pod', term: 'Pod' }, entry], 'en')(entry);
    assert.deepEqual(readTitle(entry.term, context), { names: ['파드', 'Pod'] });
  });
});
