import type { Refusal } from '../model/import-report';

/** A file that cannot be read. `about`: what was met instead, in words of the file (hosts, a first character). */
export class Unreadable extends Error {
  readonly reason: Refusal;
  readonly about: string;

  constructor(reason: Refusal, about = '') {
    super(about === '' ? reason : `${reason}: ${about}`);
    this.name = 'Unreadable';
    this.reason = reason;
    this.about = about;
  }
}
