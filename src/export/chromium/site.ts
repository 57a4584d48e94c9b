/** A view of the built site, served to a browser of our own. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { buildSite, isBuiltOf } from '../../../scripts/build.mjs';
import type { OtherView } from '../../../scripts/other-views.mjs';
import { root } from '../../../scripts/run.mjs';
import { serveFolder } from '../../../scripts/serve.mjs';

/** A served site. */
export interface Site {
  /** Of the view's document, with a slash at the end. */
  address: string;
  close(): void;
}

const OWN = join(root, 'data');

/** When the youngest file of a folder was changed, in milliseconds; 0 where there is none. */
async function changed(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const times = names.map(async (name) => {
    const found = await stat(join(folder, name)).catch(() => null);
    return found?.isFile() ? found.mtimeMs : 0;
  });
  return Math.max(0, ...(await Promise.all(times)));
}

/** Whether a view in `dist` is of our own edition, and younger than all that it was made of. */
async function isFresh(folder: string, view: OtherView): Promise<boolean> {
  if (!isBuiltOf(OWN)) return false;
  const built = await stat(join(folder, view, 'index.html')).catch(() => null);
  if (!built) return false;
  const made = await Promise.all([OWN, join(root, 'src')].map(changed));
  return made.every((time) => time <= built.mtimeMs);
}

/**
 * Builds an edition's site into a folder of its own: others may be serving `dist`, or capture at the
 * same time. Gives the folder's path.
 */
async function build(edition: string): Promise<string> {
  const captures = join(root, '.generated', 'capture');
  await mkdir(captures, { recursive: true });
  const folder = await mkdtemp(join(captures, 'site-'));
  const before = process.env.EDITION;
  if (resolve(edition) !== OWN) process.env.EDITION = edition;
  try {
    await buildSite({ outDir: relative(root, folder), quiet: true });
  } finally {
    if (before === undefined) delete process.env.EDITION;
    else process.env.EDITION = before;
  }
  return folder;
}

/** Serves a view of an edition on 127.0.0.1, built before where it is missing or out of date. */
export async function openSite(edition: string, view: OtherView = 'stage'): Promise<Site> {
  const dist = join(root, 'dist');
  const own = resolve(edition) === OWN && !process.env.EDITION;
  const fresh = own && (await isFresh(dist, view));
  const folder = fresh ? dist : await build(edition);
  const server = await serveFolder(folder, 0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${view}/`,
    close() {
      server.closeAllConnections();
      server.close();
      if (!fresh) rmSync(folder, { recursive: true, force: true });
    },
  };
}
