import { createServer } from 'node:net';
import { Plain } from './run.mjs';

const DEFAULT_PORT = 4173;

/**
 * The port asked for by `--port 5000`, `--port=5000` or `PORT`, else the default.
 * @param {readonly string[]} argv
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {number}
 */
export function readPort(argv, env) {
  const at = argv.findIndex((word) => word === '--port' || word.startsWith('--port='));
  const word = at < 0 ? undefined : argv[at];
  const asked =
    word === undefined ? env.PORT : word === '--port' ? argv[at + 1] || 'nothing' : word.slice(7);
  if (asked === undefined || asked === '') return DEFAULT_PORT;
  const port = /^\d+$/.test(asked) ? Number(asked) : 0;
  if (port < 1 || port > 65535) {
    throw new Plain(`A port is a whole number from 1 to 65535, and this is ${asked}.`);
  }
  return port;
}

/**
 * The sentence for a port that something else holds.
 * @param {number} port
 */
export function takenPort(port) {
  const other = port < 65535 ? port + 1 : DEFAULT_PORT;
  return new Plain(
    `Port ${port} is taken: choose another, for example with \`npm start -- --port ${other}\` or the environment variable PORT=${other}.`,
  );
}

/**
 * Stops with that sentence where the port cannot be had, before any long work is done for it.
 * @param {number} port
 * @returns {Promise<void>}
 */
export function checkPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? takenPort(port) : new Plain(`Port ${port} cannot be used: ${error.message}.`));
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}
