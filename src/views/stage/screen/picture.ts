/** Frames of a stage as pictures, made by the browser. */
import { fontStyles } from './fonts.ts';
import type { Size } from '../../../scenes/types.ts';

/** A drawing as a document of its own: fonts inside, nothing reached outside of it. */
export async function standalone(svg: SVGSVGElement): Promise<string> {
  const { ownerDocument: document } = svg;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('style');
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = await fontStyles(document);
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

/** A drawing as an image, decoded. Rejects where the browser cannot. */
async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([await standalone(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Something that lies under a drawing: a live map's canvas, in pixels of the picture. */
export interface Under {
  canvas: HTMLCanvasElement;
  x: number;
  y: number;
  width: number;
  height: number;
  opacity: number;
}

/** Paints frames of one size, one after the other. */
export interface Painter {
  canvas: OffscreenCanvas;
  /**
   * Paints a frame over what lies under it.
   * @param ground The colour behind everything; null leaves it transparent.
   */
  paint(svg: SVGSVGElement, ground: string | null, under: Under | null): Promise<void>;
  png(): Promise<Blob>;
}

/** Makes a painter. Throws where the browser has no canvas of that size. */
export function createPainter({ width, height }: Size): Painter {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error(`no canvas of ${width} × ${height}`);
  return {
    canvas,
    async paint(svg, ground, under) {
      const image = await imageOf(svg);
      context.clearRect(0, 0, width, height);
      if (ground !== null) {
        context.fillStyle = ground;
        context.fillRect(0, 0, width, height);
      }
      if (under) {
        context.globalAlpha = under.opacity;
        context.drawImage(under.canvas, under.x, under.y, under.width, under.height);
        context.globalAlpha = 1;
      }
      context.drawImage(image, 0, 0, width, height);
    },
    png: () => canvas.convertToBlob({ type: 'image/png' }),
  };
}

/**
 * A drawing alone as PNG. Rejects where the browser cannot make it.
 * @param size Pixels of the picture.
 */
export async function pngOfDrawing(svg: SVGSVGElement, { width, height }: Size): Promise<Blob> {
  const image = await imageOf(svg);
  // Not every browser that is served has canvases without a page.
  const canvas = Object.assign(svg.ownerDocument.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error(`no canvas of ${width} × ${height}`);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`no picture of ${width} × ${height}`));
    }, 'image/png');
  });
}
