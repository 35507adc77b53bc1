import type { StoredRecord } from '../../../src-core/kinds.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import type { Go, Place } from '../../context/use-place.ts';
import type { Preferring } from '../../context/use-preferences.ts';
import { screenOf } from '../../shared/screen-of.ts';
import { searchables } from '../../ui/library/use-names.ts';
import { screens } from './screens.tsx';

export type Command = { key: string; title: string; run(): void };

type At = Preferring & Pick<Place, 'currentFair' | 'setFair'> & { go: Go };

/** What can be done from anywhere, by its name. */
export function commandsOf(
  { go, preferences, prefer, currentFair, setFair }: At,
  fairs: readonly StoredRecord<'fair'>[],
  { onHelp, onLock }: { onHelp(): void; onLock(): void },
): Command[] {
  const look = preferences.look === 'dark' ? 'light' : 'dark';
  return [
    ...screens.map(({ key, label }) => ({
      key: `screen-${key}`,
      title: say('app.search.go', { screen: say(label) }),
      run: () => go(key),
    })),
    ...searchables.flatMap((kind) => {
      const noun = named(declarationOf(kind));
      return [
        { key: `import-${kind}`, title: say('import.title', { noun }), run: () => go(`import-${kind}`) },
        {
          key: `new-${kind}`,
          title: say('ui.library.new', { noun }),
          run: () => go({ screen: screenOf[kind], open: 'new' }),
        },
      ];
    }),
    { key: 'new-fair', title: say('app.new-fair'), run: () => go({ screen: 'settings', open: 'new' }) },
    { key: 'walk-in', title: say('app.help.walk-in'), run: () => go({ screen: 'checkin', open: 'walk-in' }) },
    { key: 'look', title: say(`app.search.look-${look}`), run: () => prefer({ look }) },
    { key: 'lock', title: say('app.lock-key'), run: onLock },
    { key: 'help', title: say('app.help-key'), run: onHelp },
    ...fairs
      .filter((each) => each.id !== currentFair?.id)
      .map((each) => ({
        key: `fair-${each.id}`,
        title: say('app.search.fair', { fair: each.name }),
        run: () => setFair(each.id),
      })),
  ];
}
