import type { Endings } from '../../core/matcher/endings.ts';

/**
 * The definite forms, plurals and genitives of the five declensions, and adjectives in -t, -a and -e. What is left of
 * "nyckel" and "nycklar", "server" and "servrar" has no vowel before its last consonant.
 *
 * Left out: the endings of verbs. Nouns in -are keep theirs, as "användare" (user) is not "använda" (use).
 *
 * After Ulf Teleman, Staffan Hellberg and Erik Andersson, Svenska Akademiens grammatik (1999), volume 2.
 */
export const swedish: Endings = {
  min: 3,
  times: 3,
  rules:
    'a an ar arna e en er erna ern et or orna n:9 na ena s ade>ad at>ad ' +
    'are>are aren>are arens>are darna:0>dare varna:0>vare sarna:0>sare erarna>erare ' +
    'el>l eln>l elt>l rar rarna ret tren>t mmet>m mmen>m mmer:0>m mret:0>m mren:0>m ande>ande andet>ande anden>ande andena>ande ' +
    'skt>sk igt>ig llt>ll alt>al ivt>iv bart>bar het>het aket>aket dget>dget emat>em ' +
    'ator:1>ator ktor>ktor itor>itor otor>otor ssor>ssor nsor>nsor orn>or ' +
    'ss>ss us>us is>is bas>bas urs>urs grans>grans cens>cens vens>vens rens>rens tans>tans lats>lats ' +
    'varde:0>varde vardet:0>varde varden:0>varde vardena:0>varde',
};
