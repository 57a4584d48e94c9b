/** Which graphics an edition has for playout, what they are called, and what can be set in each. */
import { plainOf, inLanguage } from '../dataset/prose.ts';
import { quantityWords } from '../dataset/wording/number.ts';
import type { Dataset, Scene } from '../dataset/types.ts';
import { playoutWordsOf } from '../i18n/playout/words.ts';
import { wordsOf } from '../i18n/words.ts';
import { layouts, stageKnown, type LayoutName, type StageTheme } from '../views/stage/request.ts';
import { sceneFigures, type Drawn } from './sceneFigures.ts';
import { MOST } from './station.ts';

/** A scene in a layout. */
export interface Package {
  /** Lower-case words joined by hyphens, from a letter on: also the name of a custom element. */
  id: string;
  scene: Scene;
  layout: LayoutName;
  /** The edition's first language: that of its name and its form, and on air where none is set. */
  lang: string;
  /** For lists. */
  name: string;
  fields: Field[];
}

/** Something that staff can set. */
export interface Field {
  key: string;
  title: string;
  /** What is taken where nothing is set. */
  value: string;
  /** For fields that offer choices: their words by their values. */
  choices: Readonly<Record<string, string>> | null;
  /** The most letters, and what stands there when it is empty. */
  most: number;
  hint: string;
}

/** Every graphic of an edition, in the order of its story. */
export function packagesOf(drawn: Drawn): Package[] {
  const { dataset } = drawn;
  const staged = stageKnown(dataset).scenes.map(({ id }) => id);
  const scenes = dataset.story.scenes.filter(({ id }) => staged.includes(id));
  return scenes.flatMap((scene) =>
    layouts
      .filter((layout) => isSensible(dataset, scene, layout))
      .map((layout) => packageOf(drawn, scene, layout)),
  );
}

/** A chart alone needs a chart, and a map alone a map that the scene shows. */
function isSensible({ places }: Dataset, scene: Scene, layout: LayoutName): boolean {
  if (layout === 'side-chart') return scene.chart !== undefined;
  if (layout !== 'side-map') return true;
  const panels = [scene.panel, ...scene.steps.flatMap(({ panel }) => panel ?? [])];
  return places.basemap !== undefined && panels.some(({ wide, tall }) => Math.min(wide, tall) < 1);
}

function packageOf(drawn: Drawn, scene: Scene, layout: LayoutName): Package {
  const { dataset } = drawn;
  const [lang = ''] = dataset.edition.languages;
  const words = playoutWordsOf(lang);
  const id = `${dataset.edition.id}-${scene.id}-${layout}`;
  return {
    id: /^[a-z]/.test(id) ? id : `edition-${id}`,
    scene,
    layout,
    lang,
    name: `${inLanguage(scene.name, lang)}: ${words.layouts[layout]}`,
    fields: fieldsOf(drawn, scene, layout),
  };
}

function fieldsOf(drawn: Drawn, scene: Scene, layout: LayoutName): Field[] {
  const { dataset } = drawn;
  const { languages } = dataset.edition;
  const [lang = ''] = languages;
  const words = playoutWordsOf(lang);
  const choice = (key: string, title: string, choices: Record<string, string>): Field => ({
    ...{ key, title, choices, most: 0, hint: '' },
    value: Object.keys(choices)[0] ?? '',
  });
  const text = (key: string, title: string, most: number, empty: string): Field => ({
    ...{ key, title, most, value: '', choices: null },
    hint: words.empty(empty),
  });
  const themes = { dark: words.dark, light: words.light } satisfies Record<StageTheme, string>;
  const prose = scene.chart?.title ?? scene.title;
  return [
    choice(
      'lang',
      words.lang,
      Object.fromEntries(languages.map((code) => [code, wordsOf(code).languageName])),
    ),
    choice('theme', words.theme, themes),
    text('title', words.title, MOST.title, plainOf(dataset, prose, lang)),
    ...sceneFigures(drawn, scene, layout).map((figure) =>
      text(
        figure.id,
        inLanguage(figure.label, lang),
        MOST.figure,
        quantityWords(figure, lang, 'full'),
      ),
    ),
  ];
}
