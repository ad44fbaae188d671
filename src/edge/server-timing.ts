/** How long the steps of a request have taken, in milliseconds, as browsers show it: `store;dur=0.3, origin;dur=12.5`. */
export const serverTiming = (durations: ReadonlyMap<string, number>): string =>
  [...durations].map(([step, ms]) => `${step};dur=${ms.toFixed(1)}`).join(', ');
