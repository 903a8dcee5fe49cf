import type { Page } from '@playwright/test';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface FoundElement {
  text: string;
  /** Its `aria-label`. */
  label: string | undefined;
  /** Its `data-tone`. */
  tone: string | undefined;
  /** CSS pixels in the viewport; undefined when the element is not drawn. */
  box: Box | undefined;
}

/** Every element with this class, in light DOM and in open and closed shadow roots, in document order. */
export function findByClass(page: Page, className: string): Promise<FoundElement[]>;

/** A real mouse click in the middle of a box. */
export function clickBox(page: Page, box: Box): Promise<void>;
