import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Cases and plurals of nouns, strong and weak endings of adjectives.
 *
 * Left out: -er of nouns but of a few that are heads of many compounds ("Feld", "Bild"), for most nouns in -er name who
 * or what does something, and "Router" is no "Route"; the endings of verbs.
 *
 * After Duden, Die Grammatik (9th edition, 2016), and Peter Eisenberg, Grundriss der deutschen Grammatik: Das Wort.
 */
export const german: Endings = {
  min: 0,
  alike: 'äöü',
  times: 2,
  rules:
    'e:3 en:3 em:3 es:3 s ens:3 ern>er ers>er eln>el els>el ss>ss ' +
    'nis>nis nisse>nis nissen>nis nisses>nis innen>in ' +
    'stem>stem blem>blem orem>orem odem>odem item>item ee>ee tps>tps ' +
    'felder>feld bilder>bild worter>wort bucher>buch facher>fach blatter>blatt glieder>glied kinder>kind bander>band rander>rand ' +
    'licher>lich ischer>isch iger>ig eiger>eiger iver>iv arer>ar aler:3>al ueller>uell neller>nell loser>los samer>sam ' +
    'ierter>iert elter>elt igter>igt tzter>tzt kter>kt bener>b gener>g sener>s otener>ot ierender>ierend ' +
    'mus>m rus>r ius>i ium>i iums>i trum>tr trums>tr ma>m mas>m mata>m dizes>dex odi>odu trizen>trix ' +
    'seite>seite seiten>seite',
};
