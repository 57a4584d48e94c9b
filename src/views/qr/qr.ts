/** A text as a QR code. Pure. */
import { encode } from 'uqr';

/** Modules of light around a code, as its standard asks. */
const QUIET = 4;

/** A code as one path in a square. */
export interface Code {
  /** Side of the square in modules, its quiet zone included. */
  side: number;
  /** The dark modules as SVG path data, a module wide each. */
  path: string;
}

/**
 * The QR code of a text, which can lose 15 % of itself and is still read (level M).
 * @throws Error where the text is longer than any code can hold.
 */
export function codeOf(text: string): Code {
  // Without a boost, so that modules stay as large as they can be.
  const { size, data } = encode(text, { ecc: 'M', boostEcc: false, border: QUIET });
  const path = data.flatMap((row, y) => runsIn(row).map(([x, length]) => bar(x, y, length)));
  return { side: size, path: path.join('') };
}

/** Dark modules in a row that stand together: the first one, and how many. */
function runsIn(row: readonly boolean[]): [number, number][] {
  return row.flatMap((dark, x): [number, number][] => {
    if (!dark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [[x, (end < 0 ? row.length : end) - x]];
  });
}

const bar = (x: number, y: number, length: number): string => `M${x} ${y}h${length}v1h${-length}z`;
