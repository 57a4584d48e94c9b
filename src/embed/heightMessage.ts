/**
 * The message about heights that AMP and @newswire/frames share, and that our own loader listens to.
 * Its words stand here alone; see ampproject/amphtml (amp-iframe) and @newswire/frames.
 */
const SENTINEL = 'amp';
const SIZE = 'embed-size';
const REQUEST = 'frames-init';

interface HeightMessage {
  sentinel: typeof SENTINEL;
  type: typeof SIZE;
  height: number;
}

const fields = (data: unknown): Partial<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? { ...data } : {};

/** The message that tells a height, in whole CSS pixels. */
export const heightMessage = (height: number): HeightMessage => ({
  sentinel: SENTINEL,
  type: SIZE,
  height,
});

/** The height that a message tells, in CSS pixels; 0 where it tells none that a frame can have. */
export function heightIn(data: unknown): number {
  const { sentinel, type, height } = fields(data);
  const told = sentinel === SENTINEL && type === SIZE && Number.isFinite(height);
  return told ? Math.max(0, Number(height)) : 0;
}

/** Whether a message asks for the height. */
export function asksForHeight(data: unknown): boolean {
  const { sentinel, type } = fields(data);
  return sentinel === SENTINEL && type === REQUEST;
}
