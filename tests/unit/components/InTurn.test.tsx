import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { InTurn } from '../../../components/InTurn';

test('children come one after the other, and input is heard between two of them', async () => {
  const drawn: string[] = [];
  const Part = ({ name }: { name: string }) => {
    drawn.push(name);
    return <p>{name}</p>;
  };
  const names = ['a', 'b', 'c', 'd'];
  render(
    <InTurn first={2}>
      {names.map((name) => (
        <Part key={name} name={name} />
      ))}
    </InTurn>,
  );
  expect(drawn).toEqual(['a', 'b']);
  await screen.findByText('d');
  expect(drawn, 'each of them once').toEqual(names);
});
