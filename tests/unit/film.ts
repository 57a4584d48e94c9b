/** Films as the tests look at them: decoded by ffmpeg, and compared with what was drawn. */
import { execFileSync, spawnSync } from 'node:child_process';
import type { Size } from '../../src/scenes/types.ts';
import type { Pixels } from '../../src/export/pixels.ts';

const FFPROBE = ['-v', 'error', '-select_streams', 'v', '-of', 'json'];

/** What the stream of a film says of itself. */
export function streamOf(file: string): Record<string, unknown> {
  const said = execFileSync('ffprobe', [...FFPROBE, '-show_streams', file]);
  return (JSON.parse(String(said)) as { streams: Record<string, unknown>[] }).streams[0] ?? {};
}

/** What the encoded pictures themselves say of their colours, whatever the file around them says. */
export function coloursInStream(file: string): Record<string, number> {
  const copied = ['-i', file, '-map', '0:v', '-frames:v', '1', '-c', 'copy'];
  if (file.endsWith('.mov')) {
    // A frame of ProRes: its size, its name, and a header in which these are the bytes 14 to 16.
    const frame = execFileSync('ffmpeg', ['-v', 'error', ...copied, '-f', 'data', '-']);
    const header = frame.indexOf('icpf') + 4;
    const [primaries, transfer, matrix] = frame.subarray(header + 14, header + 17);
    return { primaries: primaries ?? 0, transfer: transfer ?? 0, matrix: matrix ?? 0 };
  }
  const trace = ['-v', 'verbose', ...copied, '-bsf:v', 'trace_headers', '-f', 'null', '-'];
  const { stderr } = spawnSync('ffmpeg', trace, { encoding: 'utf8' });
  const names = {
    primaries: 'colou?r_primaries',
    transfer: 'transfer_characteristics',
    matrix: 'matrix_coefficients',
    fullRange: 'video_full_range_flag|color_range',
    space: 'color_space',
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, name]) => {
      const found = new RegExp(`\\s(?:${name})\\s.*= (\\d+)\\s*$`, 'm').exec(stderr);
      return found ? [[key, Number(found[1])] as const] : [];
    }),
  );
}

/** When frames are shown, in milliseconds, in order. */
export function timesOf(file: string): number[] {
  const said = execFileSync('ffprobe', [...FFPROBE, '-show_entries', 'packet=pts_time', file]);
  const { packets } = JSON.parse(String(said)) as { packets: { pts_time: string }[] };
  return packets.map((packet) => Math.round(1000 * Number(packet.pts_time))).sort((a, b) => a - b);
}

/** The frames of a film, with straight alpha. */
export function decoded(file: string, { width, height }: Size): Pixels[] {
  // ffmpeg's own decoder of VP9 leaves the alpha out.
  const decoder = file.endsWith('.webm') ? ['-c:v', 'libvpx-vp9'] : [];
  const flags = 'accurate_rnd+full_chroma_int+full_chroma_inp';
  const colours = `scale=in_color_matrix=bt709:in_range=tv:flags=${flags},format=rgba`;
  const raw = execFileSync(
    'ffmpeg',
    ['-v', 'error', ...decoder, '-i', file, '-vf', colours, '-f', 'rawvideo', '-'],
    { maxBuffer: 1 << 29 },
  );
  const length = width * height * 4;
  return Array.from({ length: raw.length / length }, (_, frame) => ({
    ...{ width, height },
    rgba: new Uint8Array(raw.subarray(frame * length, (frame + 1) * length)),
  }));
}

/** Side of a patch, in pixels, and how far its edge reaches into it when colours are thinned out. */
const PATCH = 32;
const EDGE = 8;

/** A chart of even patches: every mixture of five levels, and three alphas where there are any. */
export function patches({ width, height }: Size, alpha: boolean): Pixels {
  const levels = [0, 64, 128, 192, 255];
  const colours = levels.flatMap((r) => levels.flatMap((g) => levels.map((b) => [r, g, b])));
  const alphas = alpha ? [255, 128, 17] : [255];
  const rgba = new Uint8Array(width * height * 4);
  const across = Math.ceil(width / PATCH);
  for (let at = 0; at < rgba.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const patch = Math.floor(y / PATCH) * across + Math.floor(x / PATCH);
    rgba.set(colours[patch % colours.length] ?? [], at);
    rgba[at + 3] = alphas[patch % alphas.length] ?? 0;
  }
  return { width, height, rgba };
}

/** Which pixels are compared. */
interface Which {
  /** Only the inside of patches. */
  inside?: boolean;
  /** Only the even lines (0) or the odd ones (1). */
  line?: number;
}

/** How far two pictures lie apart, of 255: at worst, and on average over the colours. */
export function worst(
  one: Pixels | undefined,
  two: Pixels | undefined,
  { inside = false, line }: Which = {},
): { colour: number; alpha: number; mean: number } {
  if (!one || one.rgba.length !== two?.rgba.length) throw new Error('not two pictures of a size');
  const isInside = (at: number) => at % PATCH >= EDGE && at % PATCH < PATCH - EDGE;
  let [colour, alpha, sum, count] = [0, 0, 0, 0];
  for (let at = 0; at < one.rgba.length; at += 4) {
    const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)];
    if (inside && !(isInside(x) && isInside(y))) continue;
    if (line !== undefined && y % 2 !== line) continue;
    const far = (channel: number) =>
      Math.abs((one.rgba[at + channel] ?? 0) - (two.rgba[at + channel] ?? 0));
    alpha = Math.max(alpha, far(3));
    // Where nothing is seen the colour does not matter.
    if (one.rgba[at + 3] === 0) continue;
    colour = Math.max(colour, far(0), far(1), far(2));
    sum += far(0) + far(1) + far(2);
    count += 3;
  }
  return { colour, alpha, mean: sum / count };
}
