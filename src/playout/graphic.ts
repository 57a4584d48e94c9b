/** A graphic in a browser: draws what is on air into a root, and nothing when nothing is. */
import { unpacked } from '../dataset/transport/unpack.ts';
import type { Dataset } from '../dataset/types.ts';
import { frameAt, sceneOf } from '../scenes/frame.ts';
import type { Stepped } from '../scenes/timing.ts';
import type { Size } from '../scenes/types.ts';
import { drawStage } from '../views/stage/drawStage.ts';
import { defaultBackground, stageThemes } from '../views/stage/request.ts';
import type { Air } from './actions.ts';
import type { Order } from './order.ts';
import { shownAt } from './play.ts';
import { stationed } from './station.ts';
import type { Values } from './values.ts';

/** One graphic, drawn wherever it is asked to. */
export interface Graphic {
  scene: Stepped;
  /**
   * Paints what is on air at a moment of the clock, in seconds.
   * @param size Pixels of the frame: only its shape matters, it fills what it is in.
   */
  paint(root: ParentNode & Node, air: Air, now: number, size: Size): void;
}

/** Makes a graphic from its order: once for all instances on a page. */
export function createGraphic(order: Order): Graphic {
  const { scene, layout, figures } = order;
  const geometry = unpacked(order.geometry);
  const known = remembered(order.dataset, scene, figures);
  return {
    scene: sceneOf(order.dataset, scene),
    paint(root, { play, values }, now, size) {
      const shown = shownAt(play, now);
      if (!shown) return root.replaceChildren();
      const dataset = known(values);
      const { languages, themes } = dataset.edition;
      const lang = languages.find((code) => code === values.lang) ?? languages[0] ?? '';
      const theme = stageThemes.find((name) => name === values.theme) ?? stageThemes[0];
      const svg = drawStage(frameAt(dataset, scene, shown.t), {
        ...{ dataset, geometry, lang, layout, size, document },
        palette: themes[theme],
        background: defaultBackground(layout),
        guides: false,
        bug: 'none',
      });
      Object.assign(svg.style, { display: 'block', width: '100%', height: '100%' });
      if (shown.opacity < 1) svg.style.opacity = String(shown.opacity);
      root.replaceChildren(svg);
    },
  };
}

/** How many versions of a dataset are kept: a schedule goes back and forth between a few. */
const KEPT = 24;

/** The dataset with a station's words, the same one for the same words. */
function remembered(dataset: Dataset, scene: string, figures: readonly string[]) {
  const known = new Map<string, Dataset>();
  return (values: Values): Dataset => {
    const key = JSON.stringify(['title', ...figures].map((name) => values[name] ?? ''));
    const made = known.get(key) ?? stationed(dataset, values, { scene, figures });
    if (known.size >= KEPT) known.clear();
    known.set(key, made);
    return made;
  };
}
