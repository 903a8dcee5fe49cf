/** Counts checks and prints them as TAP, which scripts/test.mjs counts again. */

export class Report {
  #count = 0;
  #failed = 0;

  get count() {
    return this.#count;
  }

  /** One promise to the user, kept or not; the next one is tried whatever came of this one. */
  check = async (name, work) => {
    const startedAt = Date.now();
    try {
      await work();
      this.#count += 1;
      console.log(`ok ${this.#count} - ${name} # ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    } catch (error) {
      this.fail(name, error);
    }
  };

  fail(name, error) {
    this.#count += 1;
    this.#failed += 1;
    const said = String(error?.stack ?? error).replaceAll('\n', '\n  ');
    console.log(`not ok ${this.#count} - ${name}\n  ${said}`);
  }

  /** The plan, and the exit code: nothing checked is nothing passed. */
  end() {
    console.log(`1..${this.#count}`);
    return this.#failed === 0 && this.#count > 0 ? 0 : 1;
  }
}

/** @throws Error that shows both, unless they are the same as JSON */
export function same(told, expected, what) {
  const [a, b] = [JSON.stringify(told), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}\n  told:     ${a}\n  expected: ${b}`);
}

/** @throws Error unless `holds` */
export function must(holds, what) {
  if (!holds) throw new Error(what);
}
