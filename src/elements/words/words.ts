/** A text for each plural category of its language, with `{n}` for the number; `other` always. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Every word of the interface, in one language. What stands in braces is filled in. */
export interface Words {
  /** Name of the region that the cards are in. */
  glossary: string;

  // A whole entry.
  alsoKnownAs: string;
  related: string;
  /** Above the link to what the owner offers. */
  service: string;
  articles: string;
  source: string;
  back: string;
  forward: string;
  close: string;
  /** Names the entries that led to this one. */
  trail: string;
  severalMeanings: string;
  /** Behind the first meanings. */
  otherMeanings: string;

  // What the reader can do with it.
  copyLink: string;
  copySnippet: string;
  copied: string;
  /** Above the text, where the browser does not let a page copy. */
  copyByHand: string;
  turnOff: string;
  turnedOff: string;
  turnOn: string;
  /** A switch: the lines under terms that the reader has often opened grow faint. */
  fadeKnown: string;

  // The terms on a page, and all terms.
  termsOnPage: string;
  find: string;
  noneFound: string;
  terms: Counted;
  /** `{i}` of `{n}`. */
  position: string;
  previousMention: string;
  nextMention: string;
  /** Names the row of first letters. */
  letters: string;
  /** For terms that begin with no letter. */
  otherLetters: string;
  /** `{term}` and those that it is related to. */
  neighbours: string;
  /** Above the notes on a printed page. */
  notes: string;

  // What is not there.
  loading: string;
  notLoaded: string;
  offline: string;
  tryAgain: string;
  unknown: string;
}

// Nothing is said before somebody has spoken; whoever gives an element its glossary speaks first.
let speech = { lang: 'en', words: {} as Words };

/** From now on, cards speak this language; its tag is one that `Intl` takes. */
export function speak(now: { lang: string; words: Words }): void {
  speech = now;
}

/** The language that cards speak. */
export const spoken = (): string => speech.lang;

/** The words of the interface. */
export const words = (): Words => speech.words;

/** A text with values in place of its braces. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? number(value) : (value ?? whole);
  });

/** A number as the language writes it. */
export const number = (value: number): string => value.toLocaleString(speech.lang);

/** The text for so many. */
export const counted = (n: number, texts: Counted): string =>
  fill(texts[new Intl.PluralRules(speech.lang).select(n)] ?? texts.other, { n });
