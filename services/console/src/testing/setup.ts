import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { server } from './server';
import { StreamStub } from './StreamStub';

// What jsdom leaves out of a browser.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
vi.stubGlobal('EventSource', StreamStub);
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
// What a style sheet says is not looked at here, and reading it takes jsdom most of a test's time.
window.getComputedStyle = (element) => (element as HTMLElement).style;
if (!('text' in Blob.prototype)) {
  Object.defineProperty(Blob.prototype, 'text', {
    value(this: Blob) {
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => {
          resolve(reader.result);
        };
        reader.readAsText(this);
      });
    },
  });
}

// A busy machine is no fault of the page.
configure({ asyncUtilTimeout: 60_000 });

// Charts draw on a real page; here only their words matter.
vi.mock('../ui/Chart', () => ({ default: ({ label }: { label: string }) => label }));

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  StreamStub.forget();
});
afterAll(() => {
  server.close();
});
