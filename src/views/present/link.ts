/**
 * Messages between the windows of one talk: by a channel of the browser, and between a window and the
 * one that opened it, for browsers that give files no common channel. A message may come twice.
 */
import type { Message } from './shared.ts';

interface Envelope {
  talk: string;
  message: Message;
}

const isEnvelope = (data: unknown): data is Envelope =>
  typeof data === 'object' && data !== null && 'talk' in data && 'message' in data;

/** Milliseconds between two signs of life to the window that opened this one. */
const PULSE = 1000;

export interface Link {
  say(message: Message): void;
  /** Takes up a window that has been opened. */
  take(other: Window): void;
  close(): void;
}

/**
 * @param name Windows of one name hear each other.
 * @param opener The window that opened this one, where that is one of the talk.
 * @param pulse Said to it again and again: it may have been reloaded, and know of nobody then.
 * @param hear Told what others say.
 */
export function linkWindows(
  name: string,
  opener: Window | null,
  pulse: Message,
  hear: (message: Message) => void,
): Link {
  const undo = new AbortController();
  const others = new Set<Window>(opener ? [opener] : []);
  // The origin of a file is "null", which cannot be addressed.
  const origin =
    location.origin === 'null' || location.protocol === 'file:' ? '*' : location.origin;
  const channel = channelOf(name);

  const take = (data: unknown) => {
    if (isEnvelope(data) && data.talk === name) hear(data.message);
  };
  channel?.addEventListener('message', ({ data }) => take(data), { signal: undo.signal });
  addEventListener(
    'message',
    ({ data, source, origin: from }) => {
      if (origin !== '*' && from !== origin) return;
      if (!isEnvelope(data) || data.talk !== name) return;
      if (source) others.add(source as Window);
      take(data);
    },
    { signal: undo.signal },
  );
  const post = (other: Window, message: Message) => {
    const envelope: Envelope = { talk: name, message };
    other.postMessage(envelope, origin);
  };
  const beating = setInterval(() => {
    if (opener && !opener.closed) post(opener, pulse);
  }, PULSE);

  return {
    say(message) {
      channel?.postMessage({ talk: name, message } satisfies Envelope);
      for (const other of others) {
        if (other.closed) others.delete(other);
        else post(other, message);
      }
    },
    take: (other) => void others.add(other),
    close() {
      undo.abort();
      clearInterval(beating);
      channel?.close();
    },
  };
}

/** The channel of a name; null where the browser forbids it. */
function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
