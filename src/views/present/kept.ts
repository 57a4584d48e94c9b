/** What a window keeps over a reload, where the browser lets it keep anything. */

/** @returns What was kept under a name; null where nothing was. */
export function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // A reload then starts anew.
  }
}
