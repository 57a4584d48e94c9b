import { choosing, type Stray as Strayed } from './choosing.ts';

/** Views that the app has. */
export const views = ['story'] as const;
export type ViewName = (typeof views)[number];

/** Themes that an address can ask for; auto follows the reader's device. */
export const themes = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

/**
 * Shapes of the story: tall scrolls inside its own window, beside one graphic; flat is unrolled, each
 * step with its picture, for a frame that grows to its content.
 */
export const shapes = ['tall', 'flat'] as const;
export type ShapeName = (typeof shapes)[number];

/** Whether a layer is shown. */
export const switches = ['on', 'off'] as const;
export type Switch = (typeof switches)[number];

/** What an address says. */
export interface Address {
  view: ViewName;
  scene: string;
  /** Index of the step of that scene. */
  step: number;
  lang: string;
  theme: ThemeName;
  shape: ShapeName;
  /** Ids of the only scenes to be shown; empty for all. */
  scenes: string[];
  /** What is chosen in the explorer; empty for nothing. */
  pick: string;
  /** What is beyond the document. */
  context: Switch;
  /** Places of the explorer in the states that they have come into since. */
  since: Switch;
}

/** A value that the address asks for and that does not exist. */
export type Stray = Strayed<keyof Address>;

/** What an address can ask for. */
export interface Known {
  /** The document's own language. */
  lang: string;
  languages: readonly string[];
  scenes: readonly { id: string; steps: number; beyond?: boolean }[];
  pickable: readonly string[];
  /** Every language is in one file: the address alone says which. */
  file?: object;
}

/** Reads an address. What is not there gets its default; what does not exist is reported too. */
export function readAddress(search: string, known: Known): { address: Address; strays: Stray[] } {
  const asked = new URLSearchParams(search);
  const { choose, strays } = choosing<keyof Address>(search);
  const context = choose('context', switches, 'on');
  const all = known.scenes.filter(({ beyond }) => !beyond || context === 'on').map(({ id }) => id);
  const scenes = (asked.get('scenes') ?? '').split(',').filter((id) => {
    if (id === '' || all.includes(id)) return id !== '';
    strays.push({ key: 'scenes', found: id, instead: '' });
    return false;
  });
  const shown = scenes.length > 0 ? all.filter((id) => scenes.includes(id)) : all;
  const scene = choose('scene', shown, shown[0] ?? '');
  const steps = known.scenes.find(({ id }) => id === scene)?.steps ?? 1;
  const address: Address = {
    view: choose('view', views, 'story'),
    scene,
    step: Number(
      choose(
        'step',
        Array.from({ length: steps }, (_, index) => String(index)),
        '0',
      ),
    ),
    lang: choose('lang', known.languages, known.lang),
    theme: choose('theme', themes, 'auto'),
    shape: choose('shape', shapes, 'tall'),
    scenes: scenes.length > 0 ? shown : [],
    pick: choose('pick', known.pickable, ''),
    context,
    since: choose('since', switches, 'off'),
  };
  return { address, strays };
}

/**
 * An address as a query string that opens the same again in a document of its language, or in the one
 * file of all languages; defaults are left out.
 * @param search The query string as it is: what is not ours in it stays.
 */
export function writeAddress(address: Address, known: Known, search = ''): string {
  const query = new URLSearchParams(search);
  const { address: defaults } = readAddress('', known);
  const first = address.scenes[0] ?? defaults.scene;
  const values: Record<keyof Address, string> = {
    view: address.view === defaults.view ? '' : address.view,
    scene: address.scene === first ? '' : address.scene,
    step: address.step === 0 ? '' : String(address.step),
    // A language's own document says it itself.
    lang: known.file ? address.lang : '',
    theme: address.theme === defaults.theme ? '' : address.theme,
    shape: address.shape === defaults.shape ? '' : address.shape,
    scenes: address.scenes.join(','),
    pick: address.pick,
    context: address.context === defaults.context ? '' : address.context,
    since: address.since === defaults.since ? '' : address.since,
  };
  for (const [key, value] of Object.entries(values)) {
    if (value === '') query.delete(key);
    else query.set(key, value);
  }
  // Commas between scenes stay readable.
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

/**
 * From the document of one language to that of another, relative: the first language stands at the
 * root, each other one in a folder of its code.
 */
export function documentPath(from: string, to: string, languages: readonly string[]): string {
  const [first] = languages;
  const up = from === first ? './' : '../';
  return to === first ? up : `${up}${to}/`;
}
