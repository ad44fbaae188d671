import { parentOf } from './parent-of.ts';

export type Theme = 'auto' | 'light' | 'dark';

/**
 * The colour scheme that fits the host's page around `element`: that of the background it stands on,
 * since many dark pages never say so; on a transparent page, of the canvas.
 */
export function schemeAt(element: Element, theme: Theme): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor);
    if (lightness !== undefined) return lightness < 0.5 ? 'dark' : 'light';
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (!colorScheme.includes('dark')) return 'light';
  return !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light';
}

/** From 0 for black to 1 for white, as the eye weighs colours; `undefined` where one sees through. */
function lightnessOf(color: string): number | undefined {
  const [first = 0, second = 0, third = 0, alpha = 1] = (
    color.match(/[\d.]+(?:e-?\d+)?/g) ?? []
  ).map(Number);
  if (alpha < 0.5) return undefined;
  // Newer notations that lead with lightness stay in computed colours as the author wrote them.
  if (color.startsWith('ok')) return first;
  if (color.startsWith('l')) return first / 100;
  const white = color.startsWith('rgb') ? 255 : 1;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / white;
}
