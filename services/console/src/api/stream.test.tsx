import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StreamStub } from '../testing/StreamStub';
import { openStream, type Changes, type Connection } from './stream';

const states: Connection[] = [];
const heard: Changes[] = [];
let resets = 0;
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  states.length = 0;
  heard.length = 0;
  resets = 0;
  close = openStream('/stream', {
    changed: (changes) => heard.push(changes),
    connection: (state) => states.push(state),
    reset: () => (resets += 1),
  });
});

afterEach(() => {
  close();
  vi.useRealTimers();
});

describe('the stream of changes', () => {
  it('gathers a burst into one change', async () => {
    StreamStub.open();
    StreamStub.send('sales', {});
    StreamStub.send('deal', { dealId: 'd1' });

    await vi.advanceTimersByTimeAsync(200);

    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ sales: true, deal: [{ dealId: 'd1' }] });
  });

  it('comes back after the browser has given up, naming the last change it has seen', async () => {
    StreamStub.open();
    StreamStub.send('sales', {}, '41');
    const resetsBefore = resets;

    StreamStub.fail();
    await vi.advanceTimersByTimeAsync(2_000);
    StreamStub.open();

    expect(StreamStub.urls).toEqual(['/stream', '/stream?lastEventId=41']);
    expect(states).toEqual(['connecting', 'live', 'lost', 'live']);
    expect(resets).toBe(resetsBefore);
  });

  it('has everything asked again when it comes back without having seen a change', async () => {
    StreamStub.open();
    const resetsBefore = resets;

    StreamStub.fail();
    await vi.advanceTimersByTimeAsync(2_000);
    StreamStub.open();

    expect(resets).toBe(resetsBefore + 1);
  });
});
