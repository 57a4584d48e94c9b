/** How much memory a capture takes at its peak. Linux only: elsewhere nobody tells. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/run.mjs';

/** Memory of a process and all that it started, in megabytes, as it is now. */
function now(pid: number): number {
  let sum = 0;
  try {
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    sum += Number(kilobytes) / 1024;
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
      for (const child of children.split(' ').filter(Boolean)) sum += now(Number(child));
    }
  } catch {
    // It ended while we looked.
  }
  return sum;
}

/** The most that the command for captures takes with these options, in megabytes. */
export async function peakMemory(args: readonly string[]): Promise<number> {
  const out = mkdtempSync(path.join(tmpdir(), 'bench-memory-'));
  const script = path.join(root, 'scripts', 'capture.mjs');
  const child = spawn(process.execPath, [script, ...args, '--out', out, '--json'], {
    cwd: root,
    stdio: 'ignore',
  });
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, now(child.pid ?? 0))), 50);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  rmSync(out, { recursive: true, force: true });
  return peak;
}
