import { INVISIBLE } from '../core/native-unicode.ts';

const ALL = new RegExp(INVISIBLE, 'g');

/** A name as indexes have it: in NFC, without invisible characters. */
export const cleanName = (name: string): string => name.replace(ALL, '').normalize();
