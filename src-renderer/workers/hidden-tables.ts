const style = /<style:style\s([^>]{0,500})>\s{0,20}<style:table-properties\s([^>]{0,500})>/g;
const table = /<table:table\s([^>]{0,1000})>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Names of the tables that an OpenDocument workbook does not show (OpenDocument 1.2, table:display): the xlsx library passes
 * over it. The patterns are bounded, so that no content can make them slow.
 */
export function hiddenTables(content: string): ReadonlySet<string> {
  const unseen = new Set<string>();
  for (const [, own = '', properties = ''] of content.matchAll(style))
    if (valueOf(properties, 'table:display') === 'false') unseen.add(valueOf(own, 'style:name') ?? '');
  const names = new Set<string>();
  if (unseen.size === 0) return names;
  for (const [, own = ''] of content.matchAll(table)) {
    const name = valueOf(own, 'table:name');
    if (name !== undefined && unseen.has(valueOf(own, 'table:style-name') ?? '')) names.add(name);
  }
  return names;
}

function valueOf(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(`${name}="`);
  if (at < 0) return undefined;
  const from = at + name.length + 2;
  const written = attributes.slice(from, attributes.indexOf('"', from));
  return written.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? '');
}
