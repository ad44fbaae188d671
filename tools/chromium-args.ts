/** With these, pictures of the same page are the same. */
export const CHROMIUM_ARGS = [
  '--no-sandbox', // which root, as in a container, is not given
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];
