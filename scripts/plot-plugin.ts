import type { Plugin } from 'vite';

/** A ramp of d3-scale-chromatic with its table of 256 colours. */
const tabled = /\bramp\(colors\("[0-9a-f]{600,}"\)\)/g;

/** A name by which Observable Plot knows a projection of a globe, with what it makes of it. */
const named = /^ *case "[\w-]+":\n *return (?:scale|conic)Projection\(.+\);\n/gm;

/** What stands in the place of a ramp: who asks for a colour of it is told why there is none. */
const leftOut = `(() => { throw Error('left out of the build'); })`;

/**
 * Leaves out of the built page what Observable Plot brings along and no chart here uses: four colour
 * ramps with their tables (charts name their colours themselves), and the projections of a globe (an
 * unknown name is an error there already). The map is not Plot's.
 */
export function leanPlot(): Plugin {
  return {
    name: 'lean-plot',
    apply: 'build',
    transform: {
      filter: { id: /d3-scale-chromatic|plot[\\/]src[\\/]projection\.js/ },
      handler: (code) => ({ code: code.replace(tabled, leftOut).replace(named, ''), map: null }),
    },
  };
}
