export interface Failure {
  /** As the runner calls it. */
  name: string;
  /** Its first words, on one line; '' when there are none. */
  said: string;
}

interface PlaywrightSuite {
  specs?: {
    file: string;
    title: string;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
  suites?: PlaywrightSuite[];
}

export function vitestFailures(report: {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}): Failure[];
export function playwrightFailures(report: { suites?: PlaywrightSuite[]; errors?: { message?: string }[] }): Failure[];
export function tapFailures(out: string): Failure[];
export function onlyLate(report: {
  suites?: PlaywrightSuite[];
  errors?: unknown[];
  stats: { skipped: number };
}): boolean;
