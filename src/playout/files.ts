/** The texts of a package's files. Pure; Node writes them. */
import { inLanguage, plainOf } from '../dataset/prose.ts';
import { packed } from '../dataset/transport/pack.ts';
import type { Dataset, Geometry } from '../dataset/types.ts';
import type { Faces } from './faces.ts';
import { forPlayout } from './forPlayout.ts';
import { manifestOf } from './manifest.ts';
import type { Order } from './order.ts';
import type { Package } from './packages.ts';
import { spxDefinition } from './spxDefinition.ts';

/** What all packages of an edition are made from. */
export interface Stock {
  dataset: Dataset;
  geometry: Geometry;
  faces: Faces;
  /** The script of `entry.ts`, which makes a global `playout`. */
  code: string;
  version: string;
}

/** Layouts that draw no map carry none. */
const MAPS: Record<Package['layout'], boolean> = {
  full: true,
  'side-map': true,
  'side-chart': false,
  'lower-third': false,
};

const noGeometry: Geometry = { layers: {} };

function orderOf({ scene, layout, fields }: Package, { dataset, geometry }: Stock): Order {
  return {
    scene: scene.id,
    layout,
    dataset: forPlayout(dataset, scene.id),
    geometry: packed(MAPS[layout] ? geometry : noGeometry),
    figures: fields
      .map(({ key }) => key)
      .filter((key) => !['lang', 'theme', 'title'].includes(key)),
  };
}

/** A value as JavaScript that also stands in an HTML document: data parses faster out of a string. */
function literal(value: unknown): string {
  const text = JSON.stringify(JSON.stringify(value));
  return `JSON.parse(${text.replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)})`;
}

/** The module of an OGraf graphic. */
export function moduleText(own: Package, stock: Stock): string {
  const { code, faces } = stock;
  return `${code}\nexport default playout.ograf(${literal(orderOf(own, stock))}, ${literal(faces)});\n`;
}

/** A thumbnail's file and size in pixels. */
export const thumbnail = { file: 'thumbnail.png', width: 480, height: 270 } as const;

/** The manifest of an OGraf graphic, as the text of its file. */
export function manifestText(own: Package, { dataset, version }: Stock, main: string): string {
  const { publisher } = dataset.edition;
  const { lang } = own;
  const manifest = manifestOf(own, {
    ...{ main, version, thumbnail },
    description: plainOf(dataset, own.scene.title, lang),
    author: publisher ? inLanguage(publisher, lang) : null,
  });
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Script inside an HTML document: nothing in it may end it. */
const inHtml = (script: string): string =>
  script.replace(/<(?=\/script|script|!--)/gi, (sign) => `\\x3c${sign.slice(1)}`);

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** The page of a graphic for CasparCG, SPX-GC and OBS: everything is in it. */
export function templateText(own: Package, stock: Stock): string {
  const { code, faces } = stock;
  const definition = literal(spxDefinition(own));
  const order = literal(orderOf(own, stock));
  return `<!doctype html>
<html lang="${own.lang}">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>${escaped(own.name)}</title>
<style>
html, body, #graphic { margin: 0; width: 100%; height: 100%; overflow: hidden; background: transparent; }
</style>
<script>window.SPXGCTemplateDefinition = ${definition};</script>
</head>
<body>
<div id="graphic"></div>
<script>
${inHtml(code)}
var { play, stop, next, update } = playout.template(document.getElementById('graphic'), ${order}, ${literal(faces)});
</script>
</body>
</html>
`;
}
