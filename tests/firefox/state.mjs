/** What only the page's live state tells: read by the background in the page's world, on request. */
import { must, same } from './report.mjs';
import { noteToOpen, OPENED } from './scripted-session.mjs';

export async function state({ check, place }) {
  await check('opened notes are read to the depth of an open page, with the text the page holds', async () => {
    const reader = await place.session();
    const { notes, observations, verdicts } = await place.tables('notes', 'observations', 'verdicts');
    for (const code of OPENED) {
      const item = noteToOpen(reader, code);
      const note = notes.find(({ noteId }) => noteId === item.id);
      must(note !== undefined, `no row for the opened note ${item.id}`);
      must(note.level.startsWith('detail'), `the level of the note: ${note.level}`);
      same(note.text, item.text, 'its text');
      const levels = observations.filter(({ noteKey }) => noteKey === note.noteKey).map(({ level }) => level);
      must(
        levels.some((level) => level.startsWith('detail')),
        `observed at ${levels.join(', ')} only`,
      );
      same(verdicts.find(({ noteKey }) => noteKey === note.noteKey)?.verdict, code, 'its verdict');
    }
  });

  await check('nothing was tapped for it: deep capture was off', async () => {
    await place.session();
    const { sessions } = await place.tables('sessions');
    same(
      sessions.map(({ deepCapture }) => deepCapture),
      [false],
      'deep capture in the session',
    );
  });
}
