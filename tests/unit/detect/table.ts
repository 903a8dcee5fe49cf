import { describe, expect, test } from 'vitest';
import { detect } from '../../../utils/detect/detect';
import type { Detector, Part, View } from '../../../utils/detect/detector';
import { viewOf } from '../../../utils/detect/view';
import { createReader } from '../../../utils/links/reader';
import type { Note } from '../../../utils/model/note';
import { Reading } from '../../../utils/model/reading';

export const reader = createReader();

/** What a note told besides that it is one. */
export type Told = Partial<Note>;

/** A note that told just this. */
export function noteThat(told: Told): Note {
  return { itemKind: 'note', itemId: 'example', source: 'live', surface: 'explore', rendered: true, ...told };
}

/** A name for a case, what the note told, and what is expected of the detector. */
type Found = [string, Told, unknown[]];
type Absent = [string, Told];
type Unread = [string, Told, Part[]];

/** The three tables every detector has; none may be empty. */
export type Tables = { found: readonly Found[]; absent: readonly Absent[]; unread: readonly Unread[] };

export function testDetector(detector: Detector, { found, absent, unread }: Tables): void {
  const declared: ReadonlySet<string> = new Set([...detector.needs, ...(detector.also ?? [])]);

  describe(detector.id, () => {
    test('has a case of each outcome', () => {
      expect([found.length, absent.length, unread.length]).not.toContain(0);
    });

    test.each(found)('found: %s', (_, told, evidence) => {
      expect(ask(told)).toEqual({ ...base(), outcome: 'found', evidence });
    });

    test.each(absent)('absent: %s', (_, told) => {
      expect(ask(told)).toEqual({ ...base(), outcome: 'absent' });
    });

    test.each(unread)('unread: %s', (_, told, missing) => {
      const reading = ask(told);
      expect(reading).toEqual({ ...base(), outcome: 'unread', missing: expect.any(Array) });
      expect(reading.outcome === 'unread' && [...reading.missing].sort()).toEqual([...missing].sort());
    });

    test('touches only what it declared', () => {
      for (const [, told] of [...found, ...absent])
        expect(() => detector.find(guarded(noteThat(told), declared))).not.toThrow();
    });
  });

  function base() {
    return { signal: detector.id, claim: detector.claim, version: detector.version };
  }

  function ask(told: Told): Reading {
    const [reading] = detect(noteThat(told), reader, [detector]);
    return Reading.parse(reading);
  }
}

/** The note's view; reading anything but the declared needs throws. */
export function guarded(note: Note, declared: ReadonlySet<string>): View {
  const view = viewOf(note, reader);
  return new Proxy(view, {
    get: (_, need) => {
      if (typeof need === 'string' && !declared.has(need)) throw new Error(`"${need}" was not declared`);
      return Reflect.get(view, need);
    },
  }) as unknown as View;
}
