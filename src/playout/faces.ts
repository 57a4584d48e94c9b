/** The fonts of a package, from bytes in it: styles of a document do not reach into a closed shadow root. */

/** A font file by its weight, as base64. */
export type Faces = Readonly<Record<string, string>>;

/** The family, as drawings name it. */
const FAMILY = 'Be Vietnam Pro';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const isThere = (document: Document, weight: string): boolean =>
  [...document.fonts].some(
    (face) => face.family.replace(/["']/g, '') === FAMILY && face.weight === weight,
  );

/**
 * Adds the fonts to a document, once for all graphics on it, and resolves when they are loaded. One
 * that cannot be had is no reason to stay off air: the host's own font stands in for it.
 */
export async function loadFaces(document: Document, faces: Faces): Promise<void> {
  for (const [weight, base64] of Object.entries(faces)) {
    if (isThere(document, weight)) continue;
    document.fonts.add(new FontFace(FAMILY, bytesOf(base64), { weight }));
  }
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
