/** Many short texts as one long one: a word is found in it several times faster than in 50,000 texts one by one. */
export type TextIndex = { readonly text: string; readonly starts: Uint32Array };

export function textIndexOf(texts: readonly string[]): TextIndex {
  const starts = new Uint32Array(texts.length);
  let at = 0;
  texts.forEach((text, index) => {
    starts[index] = at;
    at += text.length + 1;
  });
  return { text: texts.join('\n'), starts };
}

/**
 * Indexes of the texts that contain the word, in order, each once.
 * @param word without white space: so no hit can reach from one text into the next
 */
export function* textsWith({ text, starts }: TextIndex, word: string): Generator<number> {
  let index = 0;
  for (let hit = text.indexOf(word); hit >= 0; hit = text.indexOf(word, starts[index])) {
    while ((starts[index + 1] ?? Infinity) <= hit) index += 1;
    yield index;
    index += 1;
    if (index >= starts.length) return;
  }
}
