/** Raw pixels, as rasterisers give them and as files want them. */

/** A picture as bytes: red, green, blue, alpha, from the upper left corner on. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/**
 * Straight alpha from premultiplied, in place: television's mixers and editors want colours that the
 * alpha has not been counted into.
 */
export function straighten({ rgba }: Pixels): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel++) {
      rgba[channel] = Math.min(255, Math.round(((rgba[channel] ?? 0) * 255) / alpha));
    }
  }
}

/** The alpha as a picture in grey: the key to a fill. */
export function keyOf({ width, height, rgba }: Pixels): Pixels {
  const key = new Uint8Array(rgba.length);
  for (let at = 0; at < rgba.length; at += 4) {
    key.fill(rgba[at + 3] ?? 0, at, at + 3);
    key[at + 3] = 255;
  }
  return { width, height, rgba: key };
}

/** The colours without their alpha: the fill to a key. */
export function fillOf({ width, height, rgba }: Pixels): Pixels {
  const fill = rgba.slice();
  for (let at = 3; at < fill.length; at += 4) fill[at] = 255;
  return { width, height, rgba: fill };
}

/** The colours over a plain one, without alpha, in place. */
export function layOn({ rgba }: Pixels, colour: string): void {
  const [, digits = ''] = /^#([\da-f]{6})$/i.exec(colour) ?? [];
  const ground = Number.parseInt(digits || '0', 16);
  const under = [ground >> 16, (ground >> 8) & 0xff, ground & 0xff];
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    if (alpha === 0xff) continue;
    under.forEach((value, channel) => {
      const over = rgba[at + channel] ?? 0;
      rgba[at + channel] = Math.round((over * alpha + value * (0xff - alpha)) / 0xff);
    });
    rgba[at + 3] = 0xff;
  }
}
