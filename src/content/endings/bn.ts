import type { Endings } from '../../core/matcher/endings.ts';

/**
 * Case endings, classifiers and plurals of nouns.
 *
 * Left out: verbs.
 *
 * After Hanne-Ruth Thompson, Bengali: A Comprehensive Grammar (2010), chapters 5 and 6.
 */
export const bengali: Endings = {
  // "ো" is looked up as the "ে" that it begins with.
  rules:
    'র ের ে কে তে েতে য় টি টির টিকে টিতে টা টার ' +
    'গুলি গুলির গুলিকে গুলিতে গুলে গুলের গুলেকে গুলেতে সমূহ সমূহের দের',
  min: 3,
  times: 2,
};
