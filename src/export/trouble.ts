/** Something that the person at the keyboard can mend: one sentence, no stack. */
export class Trouble extends Error {}

/** What went wrong with a file, in a sentence; the error itself where it is no such thing. */
export function fileTrouble(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') return new Trouble(`The disk is full: ${file} could not be written.`);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Trouble(`${file} may not be written here.`);
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new Trouble(`${file} cannot be written: a file stands where a folder has to be.`);
  }
  return error;
}
