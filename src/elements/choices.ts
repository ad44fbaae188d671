/** What a reader may choose for a site. Where it is kept is the business of whoever provides it. */
export interface Choices {
  /** Terms are marked no more. */
  turnOff(): void;
  /** And again. */
  turnOn(): void;
  /** Whether the terms that the reader has often opened are to be remembered; `undefined` where it is not offered. */
  readonly fadesKnown: boolean | undefined;
  fadeKnown(isOn: boolean): void;
}
