import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** A page that shows every component with made-up props, for looking at them: `npx vite tests/support/gallery`. */
export default defineConfig({ plugins: [preact()], server: { port: 5199, strictPort: true } });
