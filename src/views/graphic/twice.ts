/** Milliseconds before the second try. */
const PAUSE = 1500;

/**
 * Loads a part of the page; where that fails, once more after a while. A browser remembers that a
 * module failed: `load` may ask for it under another address the second time.
 */
export async function twice<Part>(load: (again: boolean) => Promise<Part>): Promise<Part> {
  try {
    return await load(false);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return load(true);
  }
}
