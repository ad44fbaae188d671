import type { Page } from 'playwright-core';

const ALL = ['glossary-root', 'glossary-card', 'glossary-graph', 'glossary-index', 'glossary-panel']
  .map((host) => `${host} *, ${host}`)
  .join();

export interface Contrasts {
  /** How many pieces of text were measured, and how many lines and signs that mean something. */
  texts: number;
  signs: number;
  /** What is fainter than 4.5 to 1, or as a sign than 3 to 1. */
  faint: string[];
}

/** The contrasts in our parts of the page, by the styles that apply there. */
export const contrastsOn = (page: Page): Promise<Contrasts> =>
  page.locator(ALL).evaluateAll(measure);

// Runs in the page.
function measure(elements: Element[]): Contrasts {
  type Color = [red: number, green: number, blue: number, alpha: number];
  const found: Contrasts = { texts: 0, signs: 0, faint: [] };

  const colorOf = (value: string): Color => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
    if (!value.startsWith('rgb')) throw new Error(`a colour like ${value}`);
    return [red, green, blue, alpha];
  };
  const over = (top: Color, below: Color): Color => {
    const mix = (n: 0 | 1 | 2): number => top[n] * top[3] + below[n] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const parentOf = (element: Element): Element | undefined => {
    const root = element.getRootNode();
    return (
      element.assignedSlot ??
      element.parentElement ??
      (root instanceof ShadowRoot ? root.host : undefined)
    );
  };
  const backgroundOf = (element: Element | undefined): Color => {
    if (!element) return [255, 255, 255, 1];
    const color = colorOf(getComputedStyle(element).backgroundColor);
    return color[3] === 1 ? color : over(color, backgroundOf(parentOf(element)));
  };
  const lightness = (color: Color): number => {
    const linear = (n: 0 | 1 | 2): number => {
      const value = color[n] / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
  };
  const check = (what: string, value: string, on: Element | undefined, least: number): void => {
    const background = backgroundOf(on);
    const [one, other] = [lightness(over(colorOf(value), background)), lightness(background)];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < least) found.faint.push(`${what} ${ratio.toFixed(2)}`);
  };

  for (const element of elements) {
    // What cannot be used may be faint.
    if (!element.checkVisibility({ opacityProperty: true }) || element.closest(':disabled'))
      continue;
    const style = getComputedStyle(element);
    const texts = [...element.childNodes].filter((node) => node instanceof Text);
    const text = texts
      .map((node) => node.data)
      .join('')
      .trim();
    if (text) {
      found.texts++;
      check(`"${text}"`, style.color, element, 4.5);
    }
    if (element instanceof HTMLInputElement && element.type !== 'checkbox') {
      const { color } = element.value ? style : getComputedStyle(element, '::placeholder');
      found.texts++;
      check(`in a field: "${element.value || element.placeholder}"`, color, element, 4.5);
      found.signs++;
      check('the border of a field', style.borderBlockStartColor, parentOf(element), 3);
    }
    if (element instanceof SVGPathElement) {
      found.signs++;
      check('a sign on a button', style.stroke, element, 3);
    }
    if (element instanceof HTMLAnchorElement && style.textDecorationLine === 'underline') {
      found.signs++;
      check('the line under a link', style.textDecorationColor, element, 3);
    }
    if (element.matches(':focus-visible') && style.outlineStyle !== 'none') {
      found.signs++;
      check('the ring of the focus', style.outlineColor, parentOf(element), 3);
    }
  }
  return found;
}
