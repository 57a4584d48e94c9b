/** How films are encoded: what ffmpeg is told. Facts of the formats, checked by the tests' decoding. */
import { rates, type RateName } from '../views/stage/rate.ts';
import type { Size } from '../scenes/types.ts';

/** The films that can be made. */
export const filmNames = ['prores4444', 'prores422hq', 'h264', 'xdcam', 'webm'] as const;
export type FilmName = (typeof filmNames)[number];

/** What is said to the file around a film, by its ending. */
const WRAPPED = {
  mov: ['-movflags', '+write_colr'],
  mp4: ['-movflags', '+write_colr+faststart'],
  mxf: [],
  webm: [],
} as const satisfies Record<string, readonly string[]>;

interface Film {
  /** Without the dot. */
  extension: keyof typeof WRAPPED;
  alpha: boolean;
  /** Pixels as the encoder takes them. */
  pixels: string;
  /** The encoder, for the message where ffmpeg lacks it. */
  encoder: string;
  options: readonly string[];
  /** Two frames become one of two fields. */
  interlaced?: boolean;
  /** Frames that are encoded for themselves; without it a film is made in one go. */
  stretch?: number;
  /** Every frame is encoded by itself: what stands is encoded once, and repeated as it is. */
  repeats?: boolean;
}

/** So many frames last whole microseconds at every rate: joining counts in them. */
export const UNIT = 3;
const SHORT = 32 * UNIT;
const LONG = 80 * UNIT;

/**
 * The finest quantiser, for every slice: what is drawn is flat and small even so, and the encoder need
 * not search, which makes it four times as fast.
 */
const prores = (profile: string) => ['-profile:v', profile, '-vendor', 'apl0', '-q:v', '1'];

export const films: Readonly<Record<FilmName, Film>> = {
  prores4444: {
    extension: 'mov',
    alpha: true,
    pixels: 'yuva444p10le',
    encoder: 'prores_ks',
    options: [...prores('4444'), '-alpha_bits', '16'],
    stretch: SHORT,
    repeats: true,
  },
  prores422hq: {
    extension: 'mov',
    alpha: false,
    pixels: 'yuv422p10le',
    encoder: 'prores_ks',
    options: prores('hq'),
    stretch: SHORT,
    repeats: true,
  },
  h264: {
    extension: 'mp4',
    alpha: false,
    pixels: 'yuv420p',
    encoder: 'libx264',
    // Colours keep within three steps of what was drawn; at the encoder's own choice some are off by six.
    options: [
      ...['-preset', 'medium', '-crf', '10', '-x264-params', 'chroma-qp-offset=-6'],
      ...['-g', String(LONG)],
    ],
    stretch: LONG,
  },
  xdcam: {
    extension: 'mxf',
    alpha: false,
    pixels: 'yuv422p',
    encoder: 'mpeg2video',
    // XDCAM HD422: 50 Mbit/s, constant, groups of twelve whatever is cut.
    options: [
      ...['-profile:v', '0', '-level:v', '2', '-sc_threshold', '1000000000'],
      ...['-b:v', '50M', '-minrate', '50M', '-maxrate', '50M', '-bufsize', '36408333'],
      ...['-g', '12', '-bf', '2', '-intra_vlc', '1', '-non_linear_quant', '1', '-dc', '10'],
      ...['-qmin', '1', '-qmax', '12', '-rc_init_occupancy', '36408333'],
    ],
    interlaced: true,
  },
  webm: {
    extension: 'webm',
    alpha: true,
    pixels: 'yuva420p',
    encoder: 'libvpx-vp9',
    options: ['-b:v', '0', '-crf', '18', '-row-mt', '1', '-auto-alt-ref', '0', '-g', String(LONG)],
    stretch: LONG,
  },
};

/** RGB to the colours of high definition in limited range; said in the stream, not only around it. */
const COLOUR = {
  filter: (pixels: string) =>
    `scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=${pixels},` +
    'setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709',
  flags: [
    ...['-color_range', 'tv', '-color_primaries', 'bt709'],
    ...['-color_trc', 'bt709', '-colorspace', 'bt709'],
  ],
};

/**
 * What shows each picture for so many frames: it comes at its time, and what is missing is filled up.
 * (The filter made for repeating repeats another picture than it is told to, in ffmpeg 5.1.)
 */
function repeating(times: readonly number[], rate: string) {
  const late = times.flatMap((time, index) => (time > 1 ? `+${time - 1}*gt(N,${index})` : []));
  const frames = times.reduce((sum, time) => sum + time, 0);
  if (late.length === 0) return { filter: '', last: null };
  return {
    filter: `,setpts='N${late.join('')}',fps=${rate}`,
    last: frames,
  };
}

/**
 * What ffmpeg is told to make a film of raw frames (RGBA, straight alpha) that come by its input.
 * @param times For how many frames of the film each of them stands; once each, if not given. Where one
 *   stands longer, the last one has to come once more, to say when it ends.
 */
export function filmArguments(
  name: FilmName,
  { width, height }: Size,
  rate: RateName,
  file: string,
  times: readonly number[] = [],
): string[] {
  const { pixels, encoder, options, interlaced, extension } = films[name];
  const each = rates[rate].join('/');
  // Repeated when the colours are done: that work is then done once.
  const { filter, last } = repeating(times, each);
  const until = last === null ? [] : ['-frames:v', String(interlaced ? last / 2 : last)];
  const fields = interlaced ? ',tinterlace=mode=interleave_top,setfield=tff' : '';
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y'],
    ...['-f', 'rawvideo', '-pixel_format', 'rgba', '-video_size', `${width}x${height}`],
    ...['-framerate', each, '-i', '-', '-vf', COLOUR.filter(pixels) + filter + fields],
    ...['-c:v', encoder, ...options, '-pix_fmt', pixels, ...COLOUR.flags, ...until],
    // The same frames make the same file.
    ...['-fflags', '+bitexact', '-flags:v', interlaced ? '+bitexact+ildct+ilme' : '+bitexact'],
    ...WRAPPED[extension],
    file,
  ];
}

/** What ffmpeg is told to show a film so many times in a row, without encoding it again. */
export const repeatArguments = (
  name: FilmName,
  unit: string,
  times: number,
  file: string,
): string[] => [
  ...['-hide_banner', '-loglevel', 'error', '-y', '-stream_loop', String(times - 1), '-i', unit],
  ...['-c', 'copy', '-fflags', '+bitexact', ...WRAPPED[films[name].extension], file],
];

/** What ffmpeg is told to make one film of those that a list names, without encoding them again. */
export const joinArguments = (name: FilmName, list: string, file: string): string[] => [
  ...['-hide_banner', '-loglevel', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', list],
  ...['-c', 'copy', '-fflags', '+bitexact', ...WRAPPED[films[name].extension], file],
];

/** Why a film cannot be made so, in a sentence; null where it can. */
export function filmTrouble(name: FilmName, size: Size, rate: RateName): string | null {
  if (size.width % 2 || size.height % 2) {
    return `Films need an even width and height; ${size.width}x${size.height} is not.`;
  }
  if (name !== 'xdcam') return null;
  if (rate !== '50') return 'XDCAM HD422 at 1080i50 is made from 50 frames a second: add --fps 50.';
  if (size.width !== 1920 || size.height !== 1080) {
    return 'XDCAM HD422 is 1920x1080 and nothing else.';
  }
  return null;
}
