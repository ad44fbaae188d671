/** The primary subtag of a BCP 47 tag: "pt" of "pt-BR". */
export const primaryLanguage = (lang: string): string => lang.toLowerCase().split('-', 1)[0]!;
