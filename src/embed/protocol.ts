/** A way in which a page in a frame and the page around it talk about the frame's height. */
export interface Protocol {
  /** The message that tells a height, in whole CSS pixels. */
  tell(height: number): unknown;
  /** Whether a message from the page around us asks for the height. */
  asks?(data: unknown): boolean;
}
