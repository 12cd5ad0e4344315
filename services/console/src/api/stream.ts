/** The stream of changes: one connection per page, resumed where it broke, reopened when the browser gives up. */

export type Connection = 'connecting' | 'live' | 'lost';

export interface AttainmentChange {
  goalId: string;
  parentId?: string | null;
  achieved: string;
  ratio: string;
  expected: string;
  pace: 'AHEAD' | 'ON_TRACK' | 'BEHIND' | 'NOT_STARTED';
  deals: number;
  changedAt: string;
}

export interface CommissionChange {
  lineId: string;
  payeeId: string;
  kind: string;
  payPeriod: string;
  dealId?: string | null;
}

export interface DealChange {
  dealId: string;
  name: string;
  status: string;
}

export interface Changes {
  attainment: AttainmentChange[];
  commission: CommissionChange[];
  deal: DealChange[];
  sales: boolean;
}

export interface Listener {
  /** Changes of one short window, so that a burst is one redraw. */
  changed: (changes: Changes) => void;
  connection: (state: Connection) => void;
  /** The server cannot continue where this page left off: everything shown may be old. */
  reset: () => void;
}

const windowMillis = 120;
const longestPauseMillis = 15_000;

export function openStream(url: string, listener: Listener): () => void {
  let source: EventSource | undefined;
  let lastId = '';
  let attempt = 0;
  let opened = false;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let flushing: ReturnType<typeof setTimeout> | undefined;
  let pending = nothing();

  const flush = () => {
    flushing = undefined;
    const changes = pending;
    pending = nothing();
    listener.changed(changes);
  };
  const collect = (event: MessageEvent, add: (changes: Changes, data: unknown) => void) => {
    lastId = event.lastEventId || lastId;
    add(pending, JSON.parse(event.data === '' ? '{}' : String(event.data)));
    flushing ??= setTimeout(flush, windowMillis);
  };

  const open = () => {
    const stream = new EventSource(
      lastId ? `${url}?lastEventId=${encodeURIComponent(lastId)}` : url,
    );
    source = stream;
    stream.onopen = () => {
      attempt = 0;
      listener.connection('live');
      // What was asked for before the stream stood may miss a change in between; with an id it resumes.
      if (!opened || !lastId) {
        listener.reset();
      }
      opened = true;
    };
    stream.onerror = () => {
      listener.connection('lost');
      if (stream.readyState === EventSource.CLOSED) {
        stream.close();
        attempt += 1;
        reopening = setTimeout(open, Math.min(longestPauseMillis, 500 * 2 ** attempt));
      }
    };
    stream.addEventListener('attainment', (event) => {
      collect(event, (changes, data) => changes.attainment.push(data as AttainmentChange));
    });
    stream.addEventListener('commission', (event) => {
      collect(event, (changes, data) => changes.commission.push(data as CommissionChange));
    });
    stream.addEventListener('deal', (event) => {
      collect(event, (changes, data) => changes.deal.push(data as DealChange));
    });
    stream.addEventListener('sales', (event) => {
      collect(event, (changes) => (changes.sales = true));
    });
    stream.addEventListener('reset', (event) => {
      lastId = event.lastEventId || lastId;
      listener.reset();
    });
  };

  listener.connection('connecting');
  open();
  return () => {
    clearTimeout(reopening);
    clearTimeout(flushing);
    source?.close();
  };
}

function nothing(): Changes {
  return { attainment: [], commission: [], deal: [], sales: false };
}
