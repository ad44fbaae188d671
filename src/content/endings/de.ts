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
  min: 3,
  alike: 'äöü',
  times: 2,
  rules:
    'e en em es s:2 ens ern>er ers>er eln>el els>el ss>ss ' +
    'nis>nis nisse>nis nissen>nis nisses>nis innen>in ' +
    'stem>stem blem>blem orem>orem odem>odem item>item ' +
    'felder>feld bilder>bild worter>wort bucher>buch facher>fach blatter>blatt glieder>glied kinder>kind bander>band rander>rand ' +
    'licher>lich ischer>isch iver>iv barer>bar naler>nal kaler>kal baler>bal ueller>uell neller>nell ierter>iert elter>elt ierender>ierend vater>vat ' +
    'mus>m rus>r ius>i ium>i iums>i trum>tr trums>tr ma>m mas>m mata>m dizes>dex trizen>trix ' +
    'seite:0>seite seiten:0>seite',
};
