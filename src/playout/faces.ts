/** The fonts of a package, from bytes in it: styles of a document do not reach into a closed shadow root. */

/** A font file by its weight, as base64. */
export type Faces = Readonly<Record<string, string>>;

/** The family, as drawings name it. */
const FAMILY = 'Be Vietnam Pro';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Where a document keeps the fonts that graphics have added: those of all packages on it. */
const ADDED = Symbol.for('be-vietnam-pro.graphics');

/** Fonts by their bytes: graphics of one edition bring the same ones. */
type WithFaces = Document & { [ADDED]?: Map<string, FontFace> };

/**
 * Adds the fonts to a document, once for all graphics on it, and resolves when they are loaded. One
 * that cannot be had is no reason to stay off air: the host's own font stands in for it. A font of the
 * same name that the host has may lack letters: what is added after it goes before it.
 */
export async function loadFaces(document: WithFaces, faces: Faces): Promise<void> {
  const added = (document[ADDED] ??= new Map<string, FontFace>());
  const own = Object.entries(faces).map(([weight, base64]) => {
    const face = added.get(base64) ?? new FontFace(FAMILY, bytesOf(base64), { weight });
    if (!added.has(base64)) document.fonts.add(face);
    added.set(base64, face);
    return face;
  });
  await Promise.allSettled(own.map((face) => face.load()));
}
