/** Clips made in the browser: films by WebCodecs, and sequences of pictures in a ZIP. Comes late. */
import { downloadZip } from 'client-zip';
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_VERY_HIGH,
  WebMOutputFormat,
  type VideoCodec,
} from 'mediabunny';
import type { Size } from '../../../scenes/types.ts';
import { rates, timeOf, type RateName } from '../rate.ts';

/** What can be made here. */
export const clipFormats = ['mp4', 'webm', 'zip'] as const;
export type ClipFormat = (typeof clipFormats)[number];

export const isFilm = (format: ClipFormat): format is 'mp4' | 'webm' => format !== 'zip';

/** Codecs of each kind of film, the best known first. */
const CODECS: Record<'mp4' | 'webm', VideoCodec[]> = { mp4: ['avc'], webm: ['vp9', 'vp8', 'av1'] };

/** Which formats this browser can make at a size. */
export async function possibleFormats({ width, height }: Size): Promise<ClipFormat[]> {
  const even = width % 2 === 0 && height % 2 === 0;
  const films = await Promise.all(
    (['mp4', 'webm'] as const).map(async (format) => {
      if (!even || typeof VideoEncoder === 'undefined') return [];
      const options = { width, height, quality: QUALITY_VERY_HIGH };
      const codec = await getFirstEncodableVideoCodec(CODECS[format], options);
      return codec ? [format] : [];
    }),
  );
  return [...films.flat(), 'zip'];
}

/** A clip to be made. */
export interface ClipTask {
  format: ClipFormat;
  size: Size;
  rate: RateName;
  /** How many frames it has. */
  frames: number;
  /** Name of the pictures in a ZIP, without number and ending. */
  name: string;
  /** Where frames are painted. */
  canvas: OffscreenCanvas;
  /** Paints frame n of the clip on the canvas. */
  paint: (frame: number) => Promise<void>;
  onprogress: (done: number) => void;
  /** Ends it between two frames: the promise rejects with the signal's reason. */
  signal: AbortSignal;
}

/** Makes a clip as a file. Rejects where the browser cannot, or when it is cancelled. */
export async function makeClip(task: ClipTask): Promise<Blob> {
  return isFilm(task.format) ? film(task, task.format) : zipped(task);
}

async function film(task: ClipTask, format: 'mp4' | 'webm'): Promise<Blob> {
  const { size, rate, frames, canvas, signal } = task;
  const options = { ...size, quality: QUALITY_VERY_HIGH };
  const codec = await getFirstEncodableVideoCodec(CODECS[format], options);
  if (!codec) throw new Error(`no encoder for ${format}`);
  const [count, seconds] = rates[rate];
  const output = new Output({
    format: format === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(),
    target: new BufferTarget(),
  });
  const source = new CanvasSource(canvas, {
    codec,
    quality: QUALITY_VERY_HIGH,
    keyFrameInterval: 1,
  });
  output.addVideoTrack(source, { frameRate: count / seconds });
  await output.start();
  try {
    for (let frame = 0; frame < frames; frame++) {
      signal.throwIfAborted();
      await task.paint(frame);
      await source.add(timeOf(frame, rate), seconds / count);
      task.onprogress(frame + 1);
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  const { buffer } = output.target;
  if (!buffer) throw new Error('the film is empty');
  return new Blob([buffer], { type: format === 'mp4' ? 'video/mp4' : 'video/webm' });
}

async function zipped({ frames, name, canvas, paint, onprogress, signal }: ClipTask) {
  async function* pictures() {
    for (let frame = 0; frame < frames; frame++) {
      signal.throwIfAborted();
      await paint(frame);
      const input = await canvas.convertToBlob({ type: 'image/png' });
      onprogress(frame + 1);
      // A date of its own would make another file of the same pictures.
      const lastModified = new Date(1980, 0, 1);
      yield {
        name: `${name}_${String(frame).padStart(6, '0')}.png`,
        input: await input.arrayBuffer(),
        lastModified,
      };
    }
  }
  return downloadZip(pictures()).blob();
}
