import { act } from '@testing-library/react';

/** A stream of changes that the test writes itself. */
export class StreamStub extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  private static opened: StreamStub[] = [];

  readyState = StreamStub.CONNECTING;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    StreamStub.opened.push(this);
  }

  static get urls(): string[] {
    return StreamStub.opened.map((stream) => stream.url);
  }

  static forget(): void {
    StreamStub.opened = [];
  }

  static open(): void {
    act(() => {
      const stream = StreamStub.newest();
      stream.readyState = StreamStub.OPEN;
      stream.onopen?.();
    });
  }

  /** The browser has given up on it. */
  static fail(): void {
    act(() => {
      const stream = StreamStub.newest();
      stream.readyState = StreamStub.CLOSED;
      stream.onerror?.();
    });
  }

  static send(type: string, data: unknown, id = '7'): void {
    act(() => {
      const event = new MessageEvent(type, { data: JSON.stringify(data), lastEventId: id });
      StreamStub.newest().dispatchEvent(event);
    });
  }

  close(): void {
    this.readyState = StreamStub.CLOSED;
  }

  private static newest(): StreamStub {
    const stream = StreamStub.opened.at(-1);
    if (!stream) {
      throw new Error('No stream is open');
    }
    return stream;
  }
}
