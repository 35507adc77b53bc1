import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Preferences = {
  profile?: { content_settings?: { exceptions?: Record<string, Record<string, { setting: number }>> } };
};

/** Writes into a profile what Chromium keeps once it has granted lasting storage to an origin, as to an installed app. */
export function promiseLasting(profile: string, origin: string): void {
  const path = join(profile, 'Default', 'Preferences');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const kept: Preferences = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Preferences) : {};
  const exceptions = (((kept.profile ??= {}).content_settings ??= {}).exceptions ??= {});
  exceptions['durable_storage'] = { [`${origin},*`]: { setting: 1 } };
  writeFileSync(path, JSON.stringify(kept));
}
