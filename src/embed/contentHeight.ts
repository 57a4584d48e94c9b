/**
 * Height of a document's content, in CSS pixels, fractions included: the box of its root element,
 * which ends where the content ends. `scrollHeight` is no less than the frame is high, so that a
 * frame sized by it could only grow. Nothing on the page may then be sized by the frame's height.
 */
export function contentHeight({ documentElement }: Document): number {
  return documentElement.getBoundingClientRect().height;
}
