/** What a document may load, as a Content-Security-Policy. Runs in Node. */
import { createHash } from 'node:crypto';

/** Origins and kinds of what the page may load: only its own, and no script written into it but one. */
export function policyOf(script = ''): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'self'",
    script ? `script-src 'self' 'sha256-${hash}'` : "script-src 'self'",
    // Svelte and MapLibre set styles of elements as they run.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
