/**
 * Counts at the server what goes over the wire. The browser's own count leaves out most of a worker's
 * script, and MapLibre's worker is 150 KB.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** An answer of the server. */
export interface Answer {
  /** Path and query. */
  path: string;
  /** Bytes on the wire, headers included. */
  bytes: number;
}

/** Requests that Lighthouse makes for itself. */
const NOT_THE_PAGE = new Set(['/robots.txt']);

export interface Meter {
  /** What was answered since the last call. */
  take(): Answer[];
}

/** Counts a server's answers from now on. */
export function meter(server: Server): Meter {
  let answers: Answer[] = [];
  // Before the server's own listener, which may answer at once.
  server.prependListener(
    'request',
    ({ url = '/', socket }: IncomingMessage, response: ServerResponse) => {
      // One after another on each connection: what is written in between is this answer.
      const before = socket.bytesWritten;
      response.once('close', () => {
        if (!NOT_THE_PAGE.has(url))
          answers.push({ path: url, bytes: socket.bytesWritten - before });
      });
    },
  );
  return {
    take() {
      const taken = answers;
      answers = [];
      return taken;
    },
  };
}

/** All bytes of some answers. */
export const bytesOf = (answers: readonly Answer[]): number =>
  answers.reduce((sum, { bytes }) => sum + bytes, 0);

/** The first answer of each address: Lighthouse opens a page again to try the browser's back. */
export const firstAnswers = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ path }, index) => answers.findIndex((one) => one.path === path) === index);
