import type { Plugin } from 'vite';

/** A ramp of d3-scale-chromatic with its table of 256 colours. */
const tabled = /\bramp\(colors\("[0-9a-f]{600,}"\)\)/g;

/** What stands in its place: who asks for a colour of it is told why there is none. */
const leftOut = `(() => { throw Error('left out of the build'); })`;

/**
 * Leaves four colour ramps out of the built page (4 KB gzipped): Observable Plot brings their tables
 * along, and charts here name their colours themselves.
 */
export function withoutRamps(): Plugin {
  return {
    name: 'without-ramps',
    apply: 'build',
    transform: {
      filter: { id: /d3-scale-chromatic/ },
      handler: (code) => ({ code: code.replace(tabled, leftOut), map: null }),
    },
  };
}
