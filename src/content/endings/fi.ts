import type { Endings } from '../../core/matcher/endings.ts';

/**
 * The cases of nouns and adjectives in both numbers, with consonant gradation (kk/k, pp/p, tt/t, nt/nn, lt/ll, rt/rr,
 * mp/mm, nk/ng, t/d, p/v). A final a, e or i is taken off, because the plural changes or drops it; o, u and y stay.
 *
 * Left out: abessive and comitative, possessive suffixes and clitics; k that gives way to nothing ("haku", "haun").
 *
 * After Fred Karlsson, Finnish: A Comprehensive Grammar (2018).
 */
export const finnish: Endings = {
  min: 3,
  times: 6,
  rules:
    'a e i an en in aa ea ia seen at et it een iin aan ien ei ai eita aita ita iden eiden oon>o uun>u yyn>y ' +
    'on>o un>u yn>y ot>o ut>u yt>y oa>o ua>u ya>y oi>o ui>u yi>y oita>o uita>u yita>y oja>o uja>u yja>y eja ojen>o ujen>u yjen>y ' +
    'oiden>o uiden>u yiden>y oihin>o uihin>u yihin>y eihin ihin isiin ' +
    'ssa sta lla lta lle ksi ndeksi:0>ndeks leksi>leks ielta:0>iel ielten:0>iel logia>logia logiaa>logia logian>logia logiat>logia ona>o ena jana>j etta ' +
    'us>us ys>ys usta>us ysta>ys uksi>us yksi>ys uks:2>us yks:2>ys usten>us ysten>ys utta>us ytta>ys uud>uus uut>uus yyd>yys yyt>yys ' +
    'inen is sten>s im ainta>a tinta>t elinta>el uuttuja:0>uuttuj ' +
    'kk:2>k kko:2>ko kku:2>ku pp:2>p ppo:2>po ppu:2>pu tt:2>t tto:2>to ttu:2>tu tty:2>ty nn:2>nt nno:2>nto nnu:2>ntu ll:2>lt llo:2>lto rr:2>rt rro:2>rto ' +
    'mm:2>mp mmo:2>mpo mmu:2>mpu ttom>to oks:2>os ng:2>nk ngo:2>nko d:2>t do:2>to du:2>tu v:2>p vo:2>po vu:2>pu luvu:1>luku asano>asan pinto>pint pinno>pint kkuno:0>kkun kanto>kant kanno>kant',
};
