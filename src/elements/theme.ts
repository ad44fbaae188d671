export type Theme = 'auto' | 'light' | 'dark';

/**
 * The colour scheme that fits the host's page around `element`: that of the background it stands on,
 * since many dark pages never say so; on a transparent page, of the canvas.
 */
export function schemeAt(element: Element, theme: Theme): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor);
    if (lightness !== undefined) return lightness < 0.5 ? 'dark' : 'light';
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (!colorScheme.includes('dark')) return 'light';
  return !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** From 0 for black to 1 for white, as the eye weighs colours; `undefined` where one sees through. */
function lightnessOf(color: string): number | undefined {
  const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (alpha < 0.5) return undefined;
  // Computed colours come as rgb() up to 255, or, where the author used a newer notation, as color() or lab-like up to 1 or 100.
  const scale = /^rgb/.test(color) ? 255 : /^(ok)?l(ab|ch)/.test(color) ? NaN : 1;
  if (Number.isNaN(scale)) return color.startsWith('ok') ? r : r / 100;
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / scale;
}
