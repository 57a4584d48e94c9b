/** The page's theme: the device's until the reader chooses one. */
import { themes, type ThemeName } from '../address.ts';

const root = document.documentElement;
const darkDevice = matchMedia('(prefers-color-scheme: dark)');

/** The theme that was chosen; auto for the device's. */
export const chosenTheme = (): ThemeName =>
  themes.find((name) => name === root.dataset.theme) ?? 'auto';

/** The theme that is seen. */
export function seenTheme(): 'light' | 'dark' {
  const chosen = chosenTheme();
  if (chosen !== 'auto') return chosen;
  return darkDevice.matches ? 'dark' : 'light';
}

/**
 * Lets the button go through the themes.
 * @param changed Called whenever another theme is seen or chosen.
 */
export function followTheme(button: HTMLElement | null, changed: () => void): () => void {
  const undo = new AbortController();
  const label = () => {
    const words = button?.getAttribute(`data-label-${chosenTheme()}`) ?? '';
    button?.setAttribute('aria-label', words);
    button?.setAttribute('title', words);
  };
  const next = () => {
    const name = themes[(themes.indexOf(chosenTheme()) + 1) % themes.length] ?? 'auto';
    if (name === 'auto') root.removeAttribute('data-theme');
    else root.dataset.theme = name;
    label();
    changed();
  };
  label();
  button?.addEventListener('click', next, { signal: undo.signal });
  darkDevice.addEventListener('change', changed, { signal: undo.signal });
  return () => undo.abort();
}
