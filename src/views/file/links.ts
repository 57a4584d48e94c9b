import { linkInFile, type Filed } from './asked.ts';

/** Leads every link between the site's documents to the file itself, also those that come later. */
export function leadLinks(root: Element, filed: Filed): void {
  const lead = (link: Element): void => {
    const own = linkInFile(link.getAttribute('href') ?? '', filed);
    if (own !== null) link.setAttribute('href', own);
  };
  const leadAll = (within: Element): void => {
    if (within.matches('a[href]')) lead(within);
    for (const link of within.querySelectorAll('a[href]')) lead(link);
  };
  leadAll(root);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes' && target instanceof HTMLAnchorElement) lead(target);
      // Pictures, which are drawn anew all the time, hold no links.
      for (const node of addedNodes) if (node instanceof HTMLElement) leadAll(node);
    }
  }).observe(root, { subtree: true, childList: true, attributeFilter: ['href'] });
}
