import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const WINDOWS = process.platform === 'win32';

/**
 * Runs a command in the repository, without stdin.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, capture?: boolean, cwd?: string }} [options] `capture`: keep the output instead of showing it
 * @returns {Promise<{ code: number, out: string, err: string }>} `code` is 127 when the command does not exist
 */
export function run(command, args, { env = {}, capture = false, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
      // npm and npx are .cmd files on Windows, which only a shell starts.
      shell: WINDOWS && !command.endsWith('.exe'),
    });
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', (error) => resolve({ code: 127, out, err: err + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }));
  });
}

/** Runs a command from node_modules/.bin: `tool('tsc', ['--noEmit'])`. */
export function tool(name, args, options) {
  return run(join(ROOT, 'node_modules', '.bin', WINDOWS ? `${name}.cmd` : name), args, options);
}

/** Does this command start and answer `args` with exit code 0? */
export function answers(command, args = ['--version']) {
  if (/[\\/]/.test(command) && !existsSync(command)) return false;
  return spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
