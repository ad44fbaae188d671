/**
 * Whether a name looks like an acronym, as those of English words do in text of any language: two capitals or more, and
 * few other letters. "mTLS", "SaaS", "CI/CD" do, "JavaScript" and "DevOps" do not.
 */
export function isAcronym(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return /^[\p{L}\p{N}./&-]{2,8}$/u.test(name) && capitals > 1 && 2 * capitals >= letters;
}
