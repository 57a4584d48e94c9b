/** Makes the story's document move: follows the reader, shows notes, brings in the live graphic. */
import { keepOffline } from '../../offline/keepOffline.ts';
import { contentHeight } from '../../embed/contentHeight.ts';
import { talkHeight } from '../../embed/height.ts';
import { readAddress, writeAddress, type Address, type Known } from '../address.ts';
import { keepAddress } from '../keepAddress.ts';
import { afterTurns, takeTurn } from '../graphic/turns.ts';
import { twice } from '../graphic/twice.ts';
import { showNotes } from '../note/card.ts';
import type { PageData } from '../pageData.ts';
import { listenForFacts, Pointing } from '../pointing.ts';
import { followContext } from './context.ts';
import { followCrossings } from './crossing.ts';
import { followLesson } from './lesson.ts';
import type { Live, LiveState } from './live.svelte.ts';
import { marksOf } from './marks.ts';
import { Reader, type Reading } from './reader.ts';
import { followResults, openResult } from './results.ts';
import { firstSign, wantsLess, whenNear } from './signs.ts';
import { makeButtons, stillsOf, type Stills } from './stills.ts';
import { chosenTheme, followTheme, seenTheme } from './theme.ts';

/**
 * Takes over a story's document.
 * @param story The element of the whole story.
 */
export function enhance(story: HTMLElement, page: PageData): void {
  const box = story.querySelector<HTMLElement>('[data-graphic]');
  if (!box) throw new Error('The story has no graphic');
  const known: Known = page;
  // The document of another language says its language itself.
  const site: Known = { ...page };
  delete site.file;
  const read = readAddress(location.search, known);
  let { address } = read;
  const scenes = page.scenes.map(({ id, steps }) => ({ id, steps: { length: steps } }));

  const pointing = new Pointing();
  const marks = marksOf(story, page);
  const stills = stillsOf(story, box, page);
  let live: Live | null = null;
  let opened = '';
  /** Until the reader asks for the whole map. */
  let less = true;
  let lively = false;
  /** A moment waits to be drawn. */
  let drawing = false;
  /** Where the live graphic stands. */
  let place: HTMLElement = box;

  const sceneAt = ({ scene }: Reading) => page.scenes[scene];
  /** Whether the map that can be moved is read or comes next. */
  const mapNear = ({ scene }: Reading): boolean =>
    page.scenes.slice(scene, scene + 2).some(({ kind }) => kind === 'explorer');

  /** Whether the reader has come to the map that can be moved: who only passes it does not wait for it. */
  const exploring = (): boolean => reader.still && sceneAt(reader.reading)?.kind === 'explorer';

  /** What the live parts are to show now. */
  const state = (): LiveState => ({
    moment: reader.moment,
    theme: seenTheme(),
    highlight: pointing.id,
    pick: address.pick,
    opened,
    exploring: exploring(),
    context: address.context === 'on',
    since: address.since === 'on',
    less: less && wantsLess(),
    // Once there it stays: a live map is dear to make.
    lively: (lively ||= mapNear(reader.reading) && !(less && wantsLess())),
  });

  /** Changes the state and writes it into the address, without a new entry in the history. */
  function change(part: Partial<Address>): void {
    address = { ...address, ...part };
    keepAddress(writeAddress(address, known, location.search));
    marks.keepPlace(writeAddress(address, site, location.search));
  }

  const reader = new Reader(story, scenes, {
    reading(now) {
      marks.read(now);
      change({ scene: sceneAt(now)?.id ?? '', step: now.step });
      if (live) drawSoon();
      else stills.show(now);
      // A step on, the note of the one before has no place; what the keyboard is on keeps its own.
      if (pointing.anchor !== document.activeElement) pointing.dismiss();
    },
    moment() {
      // Without motion too: the picture of what is read has yet to be drawn.
      story.dataset.still = 'false';
      drawSoon();
    },
  });

  /** Draws the moment that has come, as soon as there is time for it. */
  function drawSoon(): void {
    if (drawing) return;
    drawing = true;
    takeTurn(() => {
      drawing = false;
      live?.update(state());
      afterTurns(tellStill);
    });
  }

  /** The graphic has arrived, all of it drawn, or has not. */
  function tellStill(): void {
    story.dataset.still = String(reader.still && !drawing);
    live?.update({ exploring: exploring() });
  }

  function pickPlace(pick: string): void {
    change({ pick });
    live?.update({ pick });
  }

  /** A press in the graphic that does more than show a note, or something else instead of it. */
  function claimed(event: Event, fact: string): boolean {
    if (!event.composedPath().includes(place)) return false;
    const kind = sceneAt(reader.reading)?.kind;
    if (kind === 'cards' && openResult(story, fact)) return true;
    if (kind === 'explorer' && page.pickable.includes(fact)) pickPlace(fact);
    return false;
  }

  /** Brings in what moves; where it does not come, the still pictures go on. */
  async function wake(): Promise<void> {
    const { createLive } = await twice(() => import('./live.svelte.ts'));
    live = await createLive({
      lang: page.lang,
      graphic: place,
      explorer: story.querySelector('[data-explorer]'),
      pointing,
      state: state(),
      onpick: pickPlace,
      onsince: (since) => {
        change({ since: since ? 'on' : 'off' });
        live?.update({ since });
      },
      onmore: () => {
        less = false;
        live?.update(state());
      },
      onresult: (id) => openResult(story, id),
    });
    live.update(state());
    reader.frozen = false;
  }

  /** Unrolled, every picture stays as it is but the explorer's: it comes to life when it is near. */
  function exploreInPlace(): void {
    const scene = page.scenes.findIndex(({ kind }) => kind === 'explorer');
    const frame = story.querySelector<HTMLElement>(
      `[data-still-of="${page.scenes[scene]?.id ?? ''}/0"] .frame`,
    );
    if (!frame) return;
    whenNear(frame, () => {
      place = frame;
      reader.stay({ scene, step: 0 });
      wake().then(
        () => frame.querySelector('.picture')?.remove(),
        () => undefined,
      );
    });
  }

  followPrint(story, stills);
  // What the address asked for and does not exist.
  if (read.strays.length > 0) {
    void import('./strays.ts').then(({ showStrays }) => showStrays(story, read.strays, page.lang));
  }
  marks.keepPlace(writeAddress(address, site, location.search));
  listenForFacts(story, pointing, claimed);
  showNotes(story, pointing);
  pointing.follow(() => live?.update({ highlight: pointing.id }));
  followTheme(story.querySelector('[data-theme-button]'), () => {
    change({ theme: chosenTheme() });
    live?.update({ theme: seenTheme() });
  });
  followResults(story, (id) => live?.update({ opened: (opened = id) }));
  followContext(story, address.context === 'on', (shown) => {
    change({ context: shown ? 'on' : 'off' });
    live?.update(state());
    reader.look();
  });
  hideScenes(story, address.scenes);
  followLesson(story, address.shape === 'flat');
  const share = story.querySelector<HTMLElement>('[data-share-button]');
  share?.addEventListener('click', () => {
    const { id = '', name = '' } = sceneAt(reader.reading) ?? {};
    void twice(() => import('../share/open.ts')).then(({ openShare }) => {
      openShare({ page, asked: address, name, scene: id }, share);
    });
  });

  if (address.shape === 'flat') {
    makeButtons(story);
    talkHeight(window, () => contentHeight(document));
    exploreInPlace();
    return;
  }
  followBar(story, page, reader);
  followCrossings(story, box, {
    isRead({ dataset }) {
      // The way to what has the focus may have moved the page.
      reader.look();
      return story.dataset.at === `${dataset.scene ?? ''}/${dataset.step ?? ''}`;
    },
    read: ({ dataset }) => reader.show(dataset.scene ?? '', Number(dataset.step)),
  });
  reader.follow();
  const elsewhere = address.scene !== page.scenes[0]?.id || address.step > 0 || address.pick !== '';
  if (elsewhere) arrive(reader, address);
  else if (location.hash) openResult(story, location.hash.slice(1));
  // At the top nothing needs to be looked at: that would cost a layout before the first picture.
  // Where the browser brings a reader back to, it says so by a scroll.
  const woken = () =>
    void wake()
      .then(
        () => stills.end(),
        () => makeButtons(story),
      )
      // Only now: what nobody reads is not kept.
      .then(() => {
        // One file is kept as it is.
        if (!page.file) keepOffline(page.lang === page.languages[0] ? './' : '../');
      });
  if (elsewhere) woken();
  else firstSign(woken);
}

/** Leaves out the scenes that the address does not ask for. */
function hideScenes(story: HTMLElement, scenes: readonly string[]): void {
  if (scenes.length === 0) return;
  for (const section of story.querySelectorAll<HTMLElement>('[id^="scene-"]')) {
    section.hidden = !scenes.includes(section.id.slice('scene-'.length));
  }
  for (const item of story.querySelectorAll<HTMLElement>('[data-bar] li')) {
    const id = item.querySelector('a')?.hash.slice('#scene-'.length) ?? '';
    item.hidden = !scenes.includes(id);
  }
  // The first picture is the opening's; the notes are shown where they are asked for.
  const [opening] = story.querySelectorAll('[id^="scene-"]');
  const graphic = story.querySelector<HTMLElement>('[data-first]');
  if (opening?.hasAttribute('hidden') && graphic) graphic.hidden = true;
  story.querySelector('[data-part="notes"]')?.setAttribute('hidden', '');
}

/** On paper the pictures stand in their places and the results are open; afterwards all is as before. */
function followPrint(story: HTMLElement, stills: Stills): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    stills.away();
    opened = [...story.querySelectorAll<HTMLDetailsElement>('details[data-result]:not([open])')];
    for (const result of opened) result.open = true;
  });
  addEventListener('afterprint', () => {
    for (const result of opened) result.open = false;
    stills.again();
  });
}

/** The names in the bar lead to their scenes. */
function followBar(story: HTMLElement, page: PageData, reader: Reader): void {
  story.querySelector('[data-bar] ol')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const scene = page.scenes.find(({ id }) => link?.hash === `#scene-${id}`);
    if (!scene) return;
    event.preventDefault();
    reader.show(scene.id);
    // The keyboard goes on from there.
    const title = document.getElementById(`title-${scene.id}`) ?? story.querySelector('h1');
    title?.focus({ preventScroll: true });
  });
}

/** Brings the step that the address names into sight, and back there when late fonts move it. */
function arrive(reader: Reader, { scene, step }: Address): void {
  reader.show(scene, step);
  // A frame may run before the page around it has given it a size: nothing has its place then.
  if (innerHeight === 0) {
    addEventListener('resize', () => reader.show(scene, step), { once: true });
  }
  const { scrollY: there } = window;
  void document.fonts.ready.then(() => {
    // Not where the reader has gone on. A little is the browser's, which keeps words in their place
    // while what stands above them gets its height.
    if (Math.abs(window.scrollY - there) < innerHeight / 4) reader.show(scene, step);
  });
}
