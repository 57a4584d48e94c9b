/** What a document may load, as a Content-Security-Policy. Runs in Node. */
import { createHash } from 'node:crypto';

/** A script that stands in a document, as a source that may run. */
const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Origins and kinds of what the page may load: only its own, and no script written into it but one. */
export function policyOf(script = ''): string {
  return [
    "default-src 'self'",
    script ? `script-src 'self' ${hashOf(script)}` : "script-src 'self'",
    // Svelte and MapLibre set styles of elements as they run.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // In a frame without an origin the map library starts its worker from data. Whoever may run a
    // script here could start one from a blob as well: nothing more is let in.
    "worker-src 'self' blob: data:",
    "connect-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The policy of a document that is one file: nothing from anywhere, and only the scripts given here. */
export function filePolicyOf(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    // Older browsers know workers as children.
    'worker-src blob:',
    'child-src blob:',
    // The map library reads its own worker.
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
