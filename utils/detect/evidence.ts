import type { Component, Field, Label } from '../model/note';
import type { Evidence } from '../model/reading';
import type { Place } from '../model/vocabulary';
import type { Passage } from './detector';

const LONGEST = 40;

/** At most 40 characters, cut between code points. */
export function clip(text: string, longest = LONGEST): string {
  const tidy = text.replace(/\s+/gu, ' ').trim();
  if (tidy.length <= longest) return tidy;
  const points = Array.from(tidy);
  return points.length <= longest ? tidy : `${points.slice(0, longest - 1).join('')}…`;
}

export function fromLabel(label: Label): Evidence {
  return {
    place: label.place,
    class: label.place === 'data' ? 'E2' : 'E1',
    words: 'platform',
    text: clip(label.text),
    ...(label.cornerType === undefined ? {} : { key: 'corner_tag_info' }),
  };
}

export function fromField(field: Field): Evidence {
  return { place: 'data', class: 'E2', words: 'none', key: field.key };
}

export function fromComponent(component: Component): Evidence {
  return {
    place: component.place,
    class: component.place === 'data' ? 'E2' : 'E1',
    words: 'platform',
    ...(component.text === undefined ? {} : { text: clip(component.text), cta: clip(component.text) }),
    ...(component.key === undefined ? {} : { key: component.key }),
  };
}

/** A span of a passage. Words of somebody who is not the author are never carried, only where they stood. */
export function fromPassage(passage: Passage, start: number, end: number): Evidence {
  return {
    place: passage.place,
    class: 'E4',
    words: passage.byAuthor ? 'author' : 'none',
    ...(passage.byAuthor ? { text: clip(passage.text.slice(start, end)) } : {}),
  };
}

/** A tag written into the author's text with its kind (`#示例茶[品牌]#`): the site's own mark-up, so data. */
export function fromInlineTags(passages: readonly Passage[], tags: RegExp): Evidence[] {
  return passages
    .filter(({ byAuthor }) => byAuthor)
    .flatMap((passage) =>
      [...passage.text.matchAll(tags)].map((tag) => ({
        ...fromPassage(passage, tag.index, tag.index + tag[0].length),
        class: 'E2' as const,
      })),
    );
}

/** Something the platform says about the account. */
export function fromAccount(place: Place, key: string): Evidence {
  return { place, class: 'E2', words: 'none', key };
}
