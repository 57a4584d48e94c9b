/** The moving graphic and the explorer: what the page loads once its reader moves. */
import { mount, unmount } from 'svelte';
import { editions } from 'virtual:edition/languages';
import type { Geometry } from '../../dataset/types.ts';
import type { Pointing } from '../pointing.ts';
import { twice } from '../graphic/twice.ts';
import Explorer from './Explorer.svelte';
import LiveGraphic from './LiveGraphic.svelte';
import type { Moment } from './travel.ts';

/** What the live parts show. */
export interface LiveState {
  moment: Moment;
  theme: 'light' | 'dark';
  /** Id of the fact that is pointed at. */
  highlight: string | null;
  /** What is chosen in the explorer; empty for nothing. */
  pick: string;
  /** The result that is open in the list of all; empty for none. */
  opened: string;
  /** The reader is at the explorer and may move the map. */
  exploring: boolean;
  /** What is beyond the document is shown. */
  context: boolean;
  /** The explorer's places stand in the states that they have come into since. */
  since: boolean;
  /** The reader wants less sent to them, and has not asked for the live map. */
  less: boolean;
  /** The map is near, and a live one may be loaded. */
  lively: boolean;
}

export interface LiveOptions {
  lang: string;
  /** Boxes of the graphic and of the explorer. */
  graphic: HTMLElement;
  explorer: HTMLElement | null;
  pointing: Pointing;
  state: LiveState;
  onpick: (pick: string) => void;
  onsince: (since: boolean) => void;
  onresult: (id: string) => void;
  /** The reader asks for the live map. */
  onmore: () => void;
}

export interface Live {
  /** Shows something else. */
  update(part: Partial<LiveState>): void;
  remove(): void;
}

const loadGeometry = (): Promise<Geometry | null> =>
  twice(() => import('virtual:edition/geometry')).then(({ geometry }) => geometry);

/**
 * Makes the live parts and puts them into their boxes.
 * Rejects where the edition does not come.
 */
export async function createLive(options: LiveOptions): Promise<Live> {
  const edition = editions[options.lang];
  if (!edition) throw new RangeError(`no edition in ${options.lang}`);
  const [{ dataset }, geometry] = await Promise.all([
    twice(edition),
    // Charts do not wait for a map that does not come.
    loadGeometry().catch(() => null),
  ]);
  const state = $state<LiveState>({ ...options.state });
  const shared = { dataset, lang: options.lang, onpick: options.onpick };
  const loaded = $state<{ geometry: Geometry | null }>({ geometry: null });
  loaded.geometry = geometry;
  const retry = () => {
    if (loaded.geometry) return;
    loadGeometry().then(
      (late) => (loaded.geometry = late),
      () => undefined,
    );
  };
  addEventListener('online', retry);

  const { graphic, explorer, pointing, onresult, onmore, onsince } = options;
  const graphicPart = mount(LiveGraphic, {
    target: graphic,
    props: { ...shared, loaded, state, pointing },
  });
  const explorerPart =
    explorer &&
    mount(Explorer, { target: explorer, props: { ...shared, state, onresult, onmore, onsince } });
  return {
    update: (part) => void Object.assign(state, part),
    remove() {
      removeEventListener('online', retry);
      void unmount(graphicPart);
      if (explorerPart) void unmount(explorerPart);
    },
  };
}
