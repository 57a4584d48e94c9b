/** A graphic as a page: driven by CasparCG and SPX-GC through four functions, by OBS through its address. */
import { acted, nothing, type Action, type Air } from './actions.ts';
import { createClock } from './clock.ts';
import { loadFaces, type Faces } from './faces.ts';
import { frameSize } from './frameSize.ts';
import type { Graphic } from './graphic.ts';
import { settlesAt } from './play.ts';
import { advanced, hasNext, readAddress } from './templateAddress.ts';
import { isFlag, readUpdate } from './values.ts';

/** The functions that playout servers call. `remove` is the server's own. */
export interface TemplateFunctions {
  play(): void;
  stop(): void;
  next(): void;
  update(data?: unknown): void;
}

const parseMarkup = (text: string, type: 'text/xml' | 'text/html'): Document =>
  new DOMParser().parseFromString(text, type);

/** Starts a graphic in an element of a page that it fills, and gives its functions at once. */
export function startTemplate(
  host: HTMLElement,
  graphic: Graphic,
  faces: Faces,
): TemplateFunctions {
  const { ownerDocument: document } = host;
  const { scene } = graphic;
  const address = readAddress(location.search, scene);
  const clock = createClock();
  let air: Air = nothing;

  function paint(now: number): boolean {
    if (address.auto) air = advanced(air, now, scene);
    graphic.paint(host, air, now, frameSize(null, document.documentElement));
    return now < settlesAt(air.play) || (address.auto && hasNext(air, scene));
  }

  function act(action: Action): void {
    air = acted(air, action, clock.now(), scene);
    if (paint(clock.now())) clock.run(paint);
  }

  /** From the start each time: also where it is on air already. */
  function begin(): void {
    air = { ...air, play: nothing.play };
    act({ type: 'playAction', params: { goto: address.step } });
  }

  addEventListener('resize', () => void paint(clock.now()));
  addEventListener('obsSourceActiveChanged', (event) => {
    if (!(event instanceof CustomEvent)) return;
    if (isFlag(event.detail?.active)) begin();
    else act({ type: 'stopAction', params: { skipAnimation: true } });
  });
  loadFaces(document, faces).catch(() => undefined);
  act({ type: 'updateAction', params: { data: address.values } });
  if (address.play) begin();

  return {
    // On air already, it stays as it is: nothing jumps.
    play() {
      if (air.play.step === null) act({ type: 'playAction', params: { goto: address.step } });
    },
    stop: () => act({ type: 'stopAction' }),
    // After the last step it holds: only stop takes it off air.
    next() {
      if (hasNext(air, scene)) act({ type: 'playAction' });
    },
    update: (data) =>
      act({ type: 'updateAction', params: { data: readUpdate(data, parseMarkup) } }),
  };
}
