const COLOUR = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (COLOUR ? `\u001b[${code}m${text}\u001b[0m` : text);

/** A heading between two stages of a script. */
export const heading = (text) =>
  console.log(`\n${paint(1, `── ${text} `)}${paint(2, '─'.repeat(Math.max(0, 66 - text.length)))}`);
export const good = (text) => console.log(`${paint(32, '✓')} ${text}`);
export const bad = (text) => console.log(`${paint(31, '✗')} ${text}`);
export const hint = (text) => console.log(paint(2, `  ${text}`));

/** A fault of the surroundings (no browser, no network): one message that says what to do, no stack. */
export class Stop extends Error {}

/** Runs a script's main function; a `Stop` ends it with its message, anything else is our bug and keeps its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
