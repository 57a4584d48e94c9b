/** The switch of the context: all that is beyond the document is shown or hidden with it. */

/** Links to the other views say what is shown here. */
function toldTo(link: HTMLAnchorElement, shown: boolean): void {
  const [path = '', query = ''] = (link.getAttribute('href') ?? '').split('?');
  const asked = new URLSearchParams(query);
  if (shown) asked.delete('context');
  else asked.set('context', 'off');
  link.setAttribute('href', `${path}?${asked.toString()}`);
}

/** Follows the switch, which may stand in several places. @param told Tells when it is moved. */
export function followContext(
  story: HTMLElement,
  shown: boolean,
  told: (shown: boolean) => void,
): void {
  const boxes = [...story.querySelectorAll<HTMLInputElement>('[data-context-switch]')];
  const show = (now: boolean): void => {
    document.documentElement.dataset.context = now ? 'on' : 'off';
    for (const box of boxes) box.checked = now;
    for (const link of story.querySelectorAll<HTMLAnchorElement>('a[data-view]')) toldTo(link, now);
  };
  show(shown);
  for (const box of boxes) {
    box.addEventListener('change', () => {
      show(box.checked);
      told(box.checked);
    });
  }
}
