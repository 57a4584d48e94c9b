// The stage: one frame at its exact size where the address names a scene, else the control desk.
import '$generated/fonts/fonts.css';
import { dataset as whole } from 'virtual:edition';
import { geometry } from 'virtual:edition/geometry';
import { deskWordsOf } from '../../i18n/desk/words.ts';
import { plainOf } from '../../dataset/prose.ts';
import { aloneAsked, editionAsked } from '../editionAsked.ts';
import { secondsOf } from './moment.ts';
import { readRequest, stageKnown, type StageRequest } from './request.ts';
import { createScreen, showingOf, type Screen } from './screen/screen.ts';

/** What programs that take frames from the page ask it for. */
export interface StageControl {
  /** Fonts are loaded, the frame is drawn, a live map stands still. */
  settled(): Promise<void>;
  /** Shows another moment of the scene, in seconds, and waits until it has settled. */
  goTo(t: number): Promise<void>;
}

declare global {
  interface Window {
    stage?: StageControl;
  }
}

const dataset = whole && editionAsked(whole, location.search);

async function start(host: HTMLElement): Promise<void> {
  // A dataset with a fault has no stage: the document lists the faults instead.
  if (!dataset || !geometry) return;
  const asked = new URLSearchParams(location.search);
  if (!asked.get('scene')) {
    const { openDesk } = await import('./desk/open.ts');
    const alone = aloneAsked(location.search);
    openDesk(host, { dataset, geometry, alone, lang: asked.get('lang') ?? '' });
    return;
  }
  const known = stageKnown(dataset);
  const { request, strays } = readRequest((key) => asked.get(key), known);
  const words = deskWordsOf(request.lang);
  const said = strays.map(({ key, found, instead }) => words.stray(key, found, instead));
  const screen = createScreen(host, {
    dataset,
    geometry,
    onlost: () => tell(host, [...said, words.noLiveMap]),
  });
  tell(host, said);
  name(host, request);
  window.stage = control(screen, request);
  await window.stage.goTo(secondsOf(request.moment, sceneOf(request)));
}

const sceneOf = ({ scene }: StageRequest) =>
  dataset?.story.scenes.find(({ id }) => id === scene) ?? { steps: [] };

function control(screen: Screen, request: StageRequest): StageControl {
  return {
    settled: screen.settled,
    async goTo(t) {
      if (!dataset) return;
      screen.show(showingOf({ ...request, moment: { by: 'time', t } }, dataset));
      await screen.settled();
      document.documentElement.setAttribute('data-ready', '');
    },
  };
}

/** What a picture shows, for those who do not see it. */
function name(host: HTMLElement, request: StageRequest): void {
  const scene = dataset?.story.scenes.find(({ id }) => id === request.scene);
  if (!dataset || !scene) return;
  const title = plainOf(dataset, scene.title, request.lang);
  host.setAttribute('role', 'img');
  host.setAttribute('aria-label', title);
  document.documentElement.lang = request.lang;
  document.title = title;
}

/** Under the picture, never in it: a frame that is taken ends above. */
function tell(host: HTMLElement, lines: readonly string[]): void {
  const holder = document.querySelector('[data-told]') ?? document.createElement('div');
  holder.setAttribute('data-told', '');
  holder.setAttribute('role', 'status');
  holder.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  if (lines.length > 0) host.after(holder);
}

const host = document.querySelector<HTMLElement>('#stage');
if (host) {
  start(host).catch((error: unknown) => {
    host.textContent = error instanceof Error ? error.message : String(error);
  });
}
