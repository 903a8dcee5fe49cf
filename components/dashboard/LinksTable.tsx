import type { LinksPageWords } from '../../utils/i18n/links-page';

export interface LinkGroupView {
  key: string;
  name: string;
  notes: string;
  links: string;
  first: string;
  last: string;
  /** Address of the notes behind it. */
  href: string;
}

/** Links put together, each row with the way to its notes. */
export function LinksTable({
  rows,
  words,
  label,
}: {
  rows: readonly LinkGroupView[];
  words: LinksPageWords;
  label: string;
}) {
  const { columns } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section class="sl-table-frame" tabIndex={0} aria-label={label}>
      <table class="sl-table sl-links">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" class="sl-num">
              {columns.notes}
            </th>
            <th scope="col" class="sl-num">
              {columns.links}
            </th>
            <th scope="col">{columns.first}</th>
            <th scope="col">{columns.last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <a href={row.href} aria-label={words.show(row.name)}>
                  <bdi>{row.name}</bdi>
                </a>
              </th>
              <td class="sl-num">{row.notes}</td>
              <td class="sl-num">{row.links}</td>
              <td>{row.first}</td>
              <td>{row.last}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
