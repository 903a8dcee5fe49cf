import { useId, useState } from 'preact/hooks';
import type { CodingWords } from '../../utils/i18n/coding';
import { DESIGNS, type Design } from '../../utils/model/coding';
import { Radios } from './Choice';

export interface DrawRequest {
  name: string;
  design: Design;
  size: number;
  seed: number;
}

interface CodingDrawProps {
  words: CodingWords;
  /** Notes to draw from; undefined while they are counted. */
  notes: number | undefined;
  seed: number;
  name: string;
  busy: boolean;
  onDraw: (request: DrawRequest) => void;
}

const SIZES: Readonly<Record<Design, number>> = { stratified: 30, simple: 200 };

/** How a sample is to be drawn. */
export function CodingDraw({ words, notes, busy, onDraw, ...suggested }: CodingDrawProps) {
  const { draw } = words;
  const id = useId();
  const [name, setName] = useState(suggested.name);
  const [design, setDesign] = useState<Design>('stratified');
  const [size, setSize] = useState(SIZES.stratified);
  const [seed, setSeed] = useState(suggested.seed);
  const number = (of: string, value: number, label: string, most: number, set: (value: number) => void) => (
    <label class="sl-field" for={`${id}-${of}`}>
      {label}
      <input
        id={`${id}-${of}`}
        class="sl-input"
        type="number"
        min={of === 'seed' ? 0 : 1}
        max={most}
        value={value}
        onInput={(event) => set(Math.min(most, Math.max(0, Math.floor(event.currentTarget.valueAsNumber || 0))))}
      />
    </label>
  );
  return (
    <form
      class="sl-card sl-group"
      onSubmit={(event) => {
        event.preventDefault();
        onDraw({ name: name.trim() || suggested.name, design, size, seed });
      }}
    >
      <h2>{draw.heading}</h2>
      <p class="sl-muted">{notes === undefined ? '' : notes === 0 ? draw.empty : draw.note(notes)}</p>
      <label class="sl-field" for={`${id}-name`}>
        {draw.name}
        <input
          id={`${id}-name`}
          class="sl-input"
          maxLength={200}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <Radios
        legend={draw.design}
        value={design}
        options={DESIGNS.map((value) => ({ value, label: draw.designs[value].name, note: draw.designs[value].note }))}
        onChange={(value) => {
          setDesign(value);
          setSize(SIZES[value]);
        }}
      />
      <div class="sl-coding-numbers">
        {number('size', size, draw.size[design], 5000, setSize)}
        {number('seed', seed, draw.seed, 4_294_967_295, setSeed)}
      </div>
      <p class="sl-small">{draw.seedNote}</p>
      <div>
        <button type="submit" class="sl-button" data-main disabled={busy || !notes || size === 0}>
          {draw.go}
        </button>
      </div>
    </form>
  );
}
