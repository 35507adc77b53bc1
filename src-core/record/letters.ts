/** Letters that count: 0 is A, 25 is Z, 26 is AA; over the columns of a sheet, in front of the rows of a hall. */
export function lettersOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter;
}
