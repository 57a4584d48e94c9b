/** Numbers on the axis that a prediction is made along. Pure. */
import type { Unit } from '../dataset/types.ts';
import { digits } from '../dataset/wording/number.ts';

/** Nothing of what a share is compared with, in the unit of the share: there its bar starts. */
export const nothingOf = ({ factor }: Pick<Unit, 'factor'>): number => -1 / factor;

/** A number of the axis; one in per cent says whether it lies above or below. */
export function tickWords(value: number, { style }: Pick<Unit, 'style'>, lang: string): string {
  if (style !== 'percent') return digits(value, lang);
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${digits(Math.abs(value), lang)}%`;
}
