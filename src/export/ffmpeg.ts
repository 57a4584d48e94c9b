/** Which ffmpeg makes the films: the one that is named, the machine's, or a package's. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { films, type FilmName } from './films.ts';
import { Trouble } from './trouble.ts';

/** A package with the program inside. It is large, so nothing brings it unasked. */
const PACKAGE = '@ffmpeg-installer/ffmpeg';

function packaged(): string[] {
  try {
    return [(createRequire(import.meta.url)(PACKAGE) as { path: string }).path];
  } catch {
    return [];
  }
}

/** The programs that may be asked, the best first. `FFMPEG` names the only one. */
const programs = (): string[] =>
  process.env.FFMPEG ? [process.env.FFMPEG] : ['ffmpeg', ...packaged()];

const asked = new Map<string, string | null>();

/** What encoders a program says it has; null where it does not run. */
function encodersOf(program: string): string | null {
  const known = asked.get(program);
  if (known !== undefined) return known;
  const { status, stdout } = spawnSync(program, ['-hide_banner', '-encoders'], {
    encoding: 'utf8',
  });
  const said = status === 0 ? stdout : null;
  asked.set(program, said);
  return said;
}

/** The ffmpeg that makes a film. Throws a Trouble with one sentence where there is none. */
export function ffmpegFor(name: FilmName): string {
  const { encoder } = films[name];
  const has = new RegExp(`\\s${encoder}\\s`);
  const all = programs();
  const found = all.find((program) => has.test(encodersOf(program) ?? ''));
  if (found) return found;
  const running = all.find((program) => encodersOf(program) !== null);
  const without = running
    ? `The ffmpeg here (${running}) has no encoder ${encoder}, which ${name} needs`
    : process.env.FFMPEG
      ? `FFMPEG names “${process.env.FFMPEG}”, which does not run`
      : 'Films need ffmpeg, and there is none here';
  const unset = process.env.FFMPEG ? ', and unset FFMPEG' : '';
  throw new Trouble(
    `${without}: “npm install --no-save ${PACKAGE}” brings one${unset}; png, tga and still do without.`,
  );
}
