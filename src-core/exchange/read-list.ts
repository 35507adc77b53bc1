const quotedItem = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^,'"\s][^,]*)/g;

/**
 * The entries of a list inside one cell: `甲、乙`, `甲,乙`, `甲；乙`, one a line, or bracketed `['a', "b"]` as programs write it.
 * Doubles are dropped, order stays.
 *
 * @param alsoSlash whether `/` separates too (北京/上海); in skills it does not (C/C++)
 */
export function readList(text: string, alsoSlash: boolean): string[] {
  const bracketed = /^\s*\[([\s\S]*)\]\s*$/.exec(text);
  const parts = bracketed
    ? [...(bracketed[1] ?? '').matchAll(quotedItem)].map((match) =>
        (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'),
      )
    : text.split(alsoSlash ? /[、,，;；\n|｜丨/／]/ : /[、,，;；\n]/);
  return [...new Set(parts.map((each) => each.trim()).filter((each) => each !== ''))];
}

/** The same list as one cell that readList reads back. */
export function writeList(items: readonly string[]): string {
  const isPlain = items.every((each) => !/[、,，;；\n|｜丨/／[\]]/.test(each));
  if (isPlain) return items.join('、');
  return `[${items.map((each) => `'${each.replace(/[\\']/g, '\\$&')}'`).join(', ')}]`;
}
