import type { Dataset } from '../dataset/types.ts';

/** Views that the app has. */
export const views = ['story'] as const;
export type ViewName = (typeof views)[number];

/** Themes that an address can ask for; auto follows the reader's device. */
export const themes = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

/** What an address says. */
export interface Address {
  view: ViewName;
  scene: string;
  lang: string;
  theme: ThemeName;
  /** What is chosen in the explorer; empty for nothing. */
  pick: string;
}

/** A value that the address asks for and that does not exist, and what is shown instead. */
export interface Stray {
  key: keyof Address;
  found: string;
  instead: string;
}

/** Reads an address. What is not there gets its default; what does not exist is reported too. */
export function readAddress(
  search: string,
  dataset: Dataset,
): { address: Address; strays: Stray[] } {
  const asked = new URLSearchParams(search);
  const strays: Stray[] = [];
  const choose = <Value extends string>(
    key: keyof Address,
    known: readonly Value[],
    fallback: Value,
  ): Value => {
    const found = asked.get(key);
    if (found === null || found === '') return fallback;
    const value = known.find((candidate) => candidate === found);
    if (value !== undefined) return value;
    strays.push({ key, found, instead: fallback });
    return fallback;
  };
  const { languages } = dataset.edition;
  const scenes = dataset.story.scenes.map(({ id }) => id);
  const pickable = [...dataset.places.places, ...dataset.results.results].map(({ id }) => id);
  const address: Address = {
    view: choose('view', views, 'story'),
    scene: choose('scene', scenes, scenes[0] ?? ''),
    lang: choose('lang', languages, languages[0] ?? 'en'),
    theme: choose('theme', themes, 'auto'),
    pick: choose('pick', pickable, ''),
  };
  return { address, strays };
}

/**
 * An address as a query string that opens the same again; defaults are left out.
 * @param search The query string as it is: what is not ours in it stays.
 */
export function writeAddress(address: Address, dataset: Dataset, search = ''): string {
  const defaults = readAddress('', dataset).address;
  const query = new URLSearchParams(search);
  for (const key of ['view', 'scene', 'lang', 'theme', 'pick'] as const) {
    if (address[key] === defaults[key]) query.delete(key);
    else query.set(key, address[key]);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
