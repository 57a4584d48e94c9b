import type { Protocol } from './protocol.ts';

const DELIMITER = 'xPYMx';

/**
 * pym.js 1.x: strings `pym`, id, type and value with a delimiter between them. Its parent names the
 * frame in our address (`childId`), and sends us its `width` whenever its window is resized, to which
 * the height is the answer.
 * @param search The query string of our address.
 * @returns Nothing where no parent of pym.js made this frame.
 */
export function pym(search: string): Protocol | null {
  const id = new URLSearchParams(search).get('childId');
  if (!id) return null;
  const message = (type: string, value: string) => ['pym', id, type, value].join(DELIMITER);
  return {
    tell: (height) => message('height', String(height)),
    asks: (data) => typeof data === 'string' && data.startsWith(message('width', '')),
  };
}
