import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Number, definite article and genitive of nouns, gender and number of adjectives; -oare/-ori; -ie, -iu and -ii.
 *
 * Left out: vowels and consonants that change before an ending ("mască", "măști"); verbs.
 *
 * After Academia Română, Gramatica limbii române (2005), volume 1.
 */
export const romanian: Endings = {
  rules:
    'a e i u ul ului ea ei ii ele elor ile ilor uri urile urilor ' +
    'ie ia iei iile iilor iu iul iului oare>or oarea>or oarei>or ' +
    'bila>bil bile>bil bili>bil bilei>bil bilele>bil bilelor>bil',
  min: 3,
  times: 2,
  alike: 'ăâîșțşţ',
};
