import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { DashboardWords } from '../../utils/i18n/dashboard';
import { Lens } from '../Lens';

/** One section of the dashboard as the rail shows it. */
export interface Section {
  id: string;
  href: string;
  name: string;
  /** Path data for a 20 × 20 line icon. */
  icon: string;
}

interface ShellProps {
  product: string;
  words: DashboardWords;
  sections: readonly Section[];
  /** Id of the open section. */
  current: string;
  local: string;
  children: ComponentChildren;
}

/** Frame of the dashboard: a rail of sections beside the open one, a row of them above it where it is narrow. */
export function Shell({ product, words, sections, current, local, children }: ShellProps) {
  const id = useId();
  const skip = (event: Event) => {
    // The address is the route: a jump by address would leave the page.
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return (
    <div class="sl-dash">
      <a class="sl-skip" href={`#${id}`} onClick={skip}>
        {words.skip}
      </a>
      <header class="sl-rail">
        <p class="sl-rail-name">
          <Lens class="sl-lens" />
          {product}
        </p>
        <nav aria-label={words.nav}>
          <ul class="sl-rail-list">
            {sections.map((section) => (
              <li key={section.id}>
                <a href={section.href} {...(section.id === current ? { 'aria-current': 'page' as const } : {})}>
                  <svg class="sl-rail-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                    <path d={section.icon} />
                  </svg>
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="sl-rail-local sl-small">{local}</p>
      </header>
      <main id={id} class="sl-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
