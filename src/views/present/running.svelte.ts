/** A talk as it runs in one window, in step with the others. */
import { stepArrival, stepStart } from '../../scenes/timing.ts';
import { keep, kept } from './kept.ts';
import { linkWindows } from './link.ts';
import { play } from './playing.ts';
import { changed, heard, letGo, screenOf, type Role, type Screen, type Shared } from './shared.ts';
import { after, talkAt, type Command, type Place, type Slide } from './talk.ts';
import type { TalkAddress } from './talkAddress.ts';
import { readPlayed } from './readPlayed.ts';

export class Running {
  shared: Shared;
  /** Seconds into the scene that this window shows. */
  t: number;
  /** Another window of the talk has been heard of. */
  linked = $state(false);
  readonly role: Role;
  readonly #slides: readonly Slide[];
  readonly #name: string;
  readonly #link;
  #stop: (() => void) | undefined;

  /** @param id The edition's: its windows hear each other. */
  constructor(id: string, role: Role, slides: readonly Slide[], address: TalkAddress) {
    this.role = role;
    this.#slides = slides;
    this.#name = `talk of ${id}`;
    const { at, lang, room } = address;
    const played = readPlayed(kept(this.#name));
    const talk = { ...talkAt(at), played };
    this.shared = $state.raw({ talk, lang, room, frozen: null, revision: 0 });
    this.t = $state(stepArrival(at.step));
    const opener = role === 'speaker' ? (window.opener as Window | null) : null;
    const pulse = { from: role, state: null };
    this.#link = linkWindows(this.#name, opener, pulse, (message) => {
      const made = heard(this.shared, role, message);
      if (!made) return;
      this.linked = true;
      this.#become(made.state);
      if (made.tell) this.#tell();
    });
    this.#link.say(pulse);
  }

  /** What this window shows: the class's may be held. */
  get screen(): Screen {
    return this.role === 'class' ? screenOf(this.shared) : this.shared;
  }

  /** Does what is asked for, in all windows. */
  ask(command: Command): void {
    const from = this.role === 'class' ? letGo(this.shared) : this.shared;
    const talk = after(from.talk, command, this.#slides);
    this.change({ ...from, talk });
  }

  change(change: Partial<Shared>): void {
    this.#become(changed(this.shared, change));
    this.#tell();
  }

  /** Takes up a window that this one has opened. */
  take(other: Window): void {
    this.#link.take(other);
  }

  close(): void {
    this.#stop?.();
    this.#link.close();
  }

  #tell(): void {
    this.#link.say({ from: this.role, state: this.shared });
  }

  #become(next: Shared): void {
    const before = this.screen.talk.at;
    this.shared = next;
    keep(this.#name, JSON.stringify(next.talk.played));
    const { at } = this.screen.talk;
    if (at.slide !== before.slide || at.step !== before.step) this.#arrive(before, at);
  }

  /** One step on it moves there; any other way it is there at once, and so for the one who speaks. */
  #arrive(from: Place, to: Place): void {
    this.#stop?.();
    const oneOn =
      to.slide === from.slide
        ? to.step === from.step + 1
        : to.slide === from.slide + 1 && to.step === 0;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!oneOn || calm || this.role === 'speaker') {
      this.t = stepArrival(to.step);
      return;
    }
    this.t = stepStart(to.step);
    this.#stop = play(this.t, stepArrival(to.step), (now) => (this.t = now));
  }
}
