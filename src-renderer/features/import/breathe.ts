/** Lets the page answer keys, draw, and let an interview take the write lock, before the next slice of work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
