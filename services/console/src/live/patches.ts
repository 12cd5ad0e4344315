import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { keys } from '../api/queries';
import type { AttainmentChange, Changes } from '../api/stream';
import type { Attainment, Page } from '../api/types';

/** Rows with the newest change of each goal applied; the same object when nothing is newer. */
export function patchAttainment(
  page: Page<Attainment>,
  changes: AttainmentChange[],
): Page<Attainment> {
  const newest = new Map<string, AttainmentChange>();
  for (const change of changes) {
    const known = newest.get(change.goalId);
    if (!known || isLater(change.changedAt, known.changedAt)) {
      newest.set(change.goalId, change);
    }
  }
  const items = page.items.map((row) => {
    const change = newest.get(row.goalId);
    if (!change || !isLater(change.changedAt, row.changedAt)) {
      return row;
    }
    const { achieved, ratio, expected, pace, deals, changedAt } = change;
    return { ...row, achieved, ratio, expected, pace, deals, changedAt };
  });
  const patched = items.some((row, index) => row !== page.items[index]);
  return patched ? { ...page, items } : page;
}

function isLater(time: string, than?: string | null): boolean {
  return !than || Date.parse(time) >= Date.parse(than);
}

/** What a change makes old, by name; the numbers of goals are patched in place and need no question. */
export function touchedKeys(changes: Changes): QueryKey[] {
  const touched = new Map<string, QueryKey>();
  const add = (key: QueryKey) => touched.set(JSON.stringify(key), key);
  changes.attainment.forEach((change) => add(keys.pace(change.goalId)));
  changes.commission.forEach((change) => add(keys.commission(change.payeeId)));
  changes.deal.forEach((change) => add(keys.deal(change.dealId)));
  if (changes.deal.length > 0) {
    add(keys.deals());
  }
  if (changes.sales || changes.deal.length > 0) {
    add(keys.sales());
  }
  return [...touched.values()];
}

const roundMillis = 700;

/** Asks again for what became old, at most once a round however fast the changes come. */
export class Refresher {
  private readonly old = new Map<string, QueryKey>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: QueryClient) {}

  mark(touched: QueryKey[]): void {
    touched.forEach((key) => this.old.set(JSON.stringify(key), key));
    if (this.old.size > 0) {
      this.timer ??= setTimeout(() => {
        this.round();
      }, 60);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private round(): void {
    for (const [name, key] of this.old) {
      // An answer under way may be older than the change: it is awaited, then asked again.
      if (this.client.isFetching({ queryKey: key }) === 0) {
        this.old.delete(name);
        void this.client.invalidateQueries({ queryKey: key });
      }
    }
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.mark([]);
    }, roundMillis);
  }
}
