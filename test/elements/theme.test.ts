import { expect } from 'chai';
import { schemeAt, type Theme } from '../../src/elements/theme.ts';
import { emulate } from '../../tools/wtr/commands.ts';
import { itUnless } from '../fixtures/engine.ts';
import { mount } from '../fixtures/mount.ts';

describe('the colours of the cards', () => {
  const BACKGROUNDS: Record<string, 'light' | 'dark'> = {
    white: 'light',
    '#eee': 'light',
    yellow: 'light',
    'hsl(60 100% 90%)': 'light',
    'rgb(255 255 255 / 0.9)': 'light',
    'color(srgb 0.9 0.9 0.9)': 'light',
    'color(display-p3 0.9 0.9 0.9)': 'light',
    'lab(90% 0 0)': 'light',
    'lch(90% 0 0)': 'light',
    'oklab(90% 0 0)': 'light',
    'oklch(90% 0 0)': 'light',
    'color-mix(in srgb, white 90%, black)': 'light',
    black: 'dark',
    '#123': 'dark',
    navy: 'dark',
    'hsl(240 100% 20%)': 'dark',
    'rgb(0 0 0 / 0.9)': 'dark',
    'color(srgb 0.1 0.1 0.1)': 'dark',
    'color(srgb-linear 1e-7 1e-7 1e-7)': 'dark',
    'lab(10% 0 0)': 'dark',
    'lch(10% 0 0)': 'dark',
    'oklab(10% 0 0)': 'dark',
    'oklch(10% 0 0)': 'dark',
    'color-mix(in oklab, white 10%, black)': 'dark',
  };
  for (const [background, scheme] of Object.entries(BACKGROUNDS)) {
    it(`are ${scheme} on ${background}`, () => {
      const main = mount(`<main style="background: ${background}"><b>it</b></main>`);
      expect(main.style.background).to.not.equal('');
      expect(schemeAt(main.querySelector('b')!, 'auto')).to.equal(scheme);
    });
  }

  it('are those of what shines through', () => {
    const main = mount(
      '<main style="background: black"><p style="background: rgb(255 255 255 / 0.1)"><b>it</b></p></main>',
    );
    expect(schemeAt(main.querySelector('b')!, 'auto')).to.equal('dark');
  });

  const CANVASES: Record<string, 'light' | 'dark'> = {
    light: 'light',
    dark: 'dark',
    normal: 'light',
  };
  for (const [canvas, scheme] of Object.entries(CANVASES)) {
    it(`are ${scheme} on a page without background, of the colour scheme ${canvas}`, () => {
      document.documentElement.style.colorScheme = canvas;
      expect(schemeAt(mount('<b>it</b>'), 'auto')).to.equal(scheme);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    itUnless(['WebKit'], 'cannot emulate media')(
      `are ${colorScheme} with the reader's taste, on a page that has both`,
      async () => {
        document.documentElement.style.colorScheme = 'light dark';
        await emulate({ colorScheme });
        const scheme = schemeAt(mount('<b>it</b>'), 'auto');
        await emulate({});
        expect(scheme).to.equal(colorScheme);
      },
    );
  }

  for (const theme of ['light', 'dark'] satisfies Theme[]) {
    it(`are ${theme} where the owner wants it`, () => {
      for (const background of ['white', 'black']) {
        expect(schemeAt(mount(`<b style="background: ${background}">it</b>`), theme)).to.equal(
          theme,
        );
      }
    });
  }

  afterEach(() => document.documentElement.removeAttribute('style'));
});
