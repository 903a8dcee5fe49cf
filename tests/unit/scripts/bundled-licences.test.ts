import { expect, test } from 'vitest';
import { licenceFile } from '../../../scripts/lib/bundled-licences';

test('licences: every package is named, a text that two share stands once, Mozilla’s is named with where the source is', () => {
  const text = licenceFile([
    { name: 'a', version: '1.0.0', licence: 'MIT', text: 'one text' },
    { name: 'b', version: '2.0.0', licence: 'MPL-2.0', text: 'long text' },
    { name: 'c', version: '3.0.0', licence: 'MIT', text: 'one text' },
    { name: 'd', version: '4.0.0', licence: 'Apache-2.0', text: 'another\r\ntext' },
  ]);
  expect(text).toContain('a 1.0.0 · MIT\nc 3.0.0 · MIT\n\none text\n');
  expect(text.split('one text')).toHaveLength(2);
  expect(text).toContain('b 2.0.0 · MPL-2.0\n\nSource: b 2.0.0 on npm');
  expect(text).not.toContain('long text');
  expect(text).toContain('d 4.0.0 · Apache-2.0\n\nanother text\n');
});

test('licences: all terms stand, paragraph by paragraph; how to use Apache’s for a work of one’s own does not', () => {
  const text = 'Terms\n  go on.\n\n  More terms.\n\n  END OF TERMS AND CONDITIONS\n\n  APPENDIX: how to.';
  expect(licenceFile([{ name: 'a', version: '1.0.0', licence: 'Apache-2.0', text }])).toContain(
    '\nTerms go on.\n\nMore terms.\n\nEND OF TERMS AND CONDITIONS\n',
  );
});
