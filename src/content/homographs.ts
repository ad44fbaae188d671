import { FormFlag } from '../core/bundle.ts';
import { sameText, writtenForms } from './forms.ts';
import { quote } from './quote.ts';
import type { Reporter } from './reporter.ts';
import type { SourceEntry } from './source.ts';
import { readTitle, type TitleContext } from './title.ts';
import type { TitleUse } from './title-use.ts';

/** What tells an entry from others of the same name: as written, else from its title's parentheses. */
export const senseOf = (entry: SourceEntry, context: TitleContext): string | undefined =>
  entry.sense ?? readTitle(entry.term, context).sense;

/** Warns of names that lead to two entries of one language without a `sense` to tell them apart. */
export function reportHomographs(
  entries: readonly { entry: SourceEntry; report: Reporter }[],
  lang: string,
  contextOf: TitleUse,
): void {
  const areToldApart = (a: SourceEntry, b: SourceEntry): boolean => {
    const [one, other] = [a, b].map((entry) => senseOf(entry, contextOf(entry)));
    return one !== undefined && other !== undefined && one !== other;
  };
  const owners = new Map<string, SourceEntry>();
  for (const { entry, report } of entries) {
    const rivals = new Set<SourceEntry>();
    for (const form of writtenForms(entry, contextOf(entry))) {
      if (form.flags & (FormFlag.Not | FormFlag.Made)) continue;
      const key = `${(entry.lang ?? lang).toLowerCase()} ${sameText(form)}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, entry);
      else if (owner !== entry && !rivals.has(owner) && !areToldApart(owner, entry)) {
        rivals.add(owner);
        report.warning(
          `has the name ${quote(form.text)} in common with ${quote(owner.id)}, so readers are asked which is meant`,
          'Give each of them a `sense`, or only one of them this name.',
        );
      }
    }
  }
}
