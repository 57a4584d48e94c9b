/** Both sides served alike, and measured turn and turn about. */
import type { Server } from 'node:http';
import { serveFolder } from '../../scripts/serve.mjs';
import { folders } from './folders.ts';
import { meter, type Meter } from './meter.ts';
import { sides, turns, type Both, type Side } from './pages.ts';

/** A side that is served. */
export interface Served {
  origin: string;
  server: Server;
  meter: Meter;
}

async function serveSide(folder: string): Promise<Served> {
  const server = await serveFolder(folder, 0);
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port');
  return { origin: `http://127.0.0.1:${address.port}`, server, meter: meter(server) };
}

/** Serves the site and the baseline. */
export async function serveBoth(): Promise<Both<Served>> {
  return { ours: await serveSide(folders.site), baseline: await serveSide(folders.baseline) };
}

/** Measures both sides so many times and tells how far it is. */
export async function inRounds<Run>(
  what: string,
  rounds: number,
  measure: (side: Side) => Promise<Run>,
): Promise<Both<Run[]>> {
  const runs: Both<Run[]> = { ours: [], baseline: [] };
  for (let round = 0; round < rounds; round++) {
    for (const side of turns(round)) {
      console.error(`${what}, ${side}, run ${round + 1} of ${rounds}`);
      runs[side].push(await measure(side));
    }
  }
  return runs;
}

/** Stops both servers. */
export function closeBoth(served: Both<Served>): void {
  for (const side of sides) {
    served[side].server.closeAllConnections();
    served[side].server.close();
  }
}
