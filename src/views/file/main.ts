// The whole piece in one file: puts the language and the view that the address asks for in place.
import '../../style/hidden.css';
import { editionAsked } from '../editionAsked.ts';
import { ADDRESS_REFUSED, keepAddress } from '../keepAddress.ts';
import { startStory } from '../story/start.ts';
import { askedOf, type Filed } from './asked.ts';
import { leadLinks } from './links.ts';
import { tell } from './notice.svelte.ts';
import { storyBlock, unpackedBlock, type PackedStory } from './packed.ts';
import { filedViews, unfiledViews, type FiledView } from './views.ts';

const root = document.documentElement;
// Not by a module: a file cannot ask for one.
const filed: Filed = {
  languages: (root.dataset.languages ?? '').split(' '),
  views: Object.keys(filedViews),
  unfiled: unfiledViews,
};

/** What the document holds of styles by an attribute. */
const styles = (name: string) => document.querySelector<HTMLStyleElement>(`style[data-${name}]`);

/** Puts the story in another language in the place of the one that stands there. */
function translate(lang: string): void {
  const story = JSON.parse(unpackedBlock(storyBlock(lang))) as PackedStory;
  root.lang = lang;
  document.title = story.title;
  const colours = styles('colours');
  if (colours) colours.textContent = story.colours;
  // By a parser of its own: the page's policy knows no markup from a script, and needs none.
  const { body } = new DOMParser().parseFromString(story.body, 'text/html');
  document.body.replaceChildren(...body.childNodes);
}

/** Puts another view in the place of the story. */
async function change(view: string, { styled, load }: FiledView): Promise<void> {
  for (const name of ['data-mode', 'data-shape']) root.removeAttribute(name);
  for (const name of styled ? [] : ['page', 'colours']) styles(name)?.remove();
  const host = document.createElement('div');
  host.id = view;
  document.body.replaceChildren(host);
  const [open, { dataset }, { geometry }] = await Promise.all([
    load(),
    import('virtual:edition'),
    import('virtual:edition/geometry'),
  ]);
  // A broken edition has stopped the build.
  if (dataset && geometry) open(host, editionAsked(dataset, location.search), geometry);
  root.setAttribute('data-ready', '');
}

root.setAttribute('data-started', '');
addEventListener(ADDRESS_REFUSED, () => tell('noAddress'));
leadLinks(root, filed);
const { lang, view, unfiled } = askedOf(location.search, filed);
const other = view === null ? undefined : filedViews[view];
if (view !== null && other) {
  void change(view, other);
} else {
  if (lang !== root.lang) translate(lang);
  if (unfiled) {
    // Said here, with its reason: the story needs not say it again.
    const rest = new URLSearchParams(location.search);
    rest.delete('view');
    const query = rest.toString();
    keepAddress(query && `?${query}`);
    tell('noStage');
  }
  startStory();
}
root.removeAttribute('data-hold');
