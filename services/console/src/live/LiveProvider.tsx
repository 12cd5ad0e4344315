import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { keys } from '../api/queries';
import { openStream, type Changes, type Connection } from '../api/stream';
import type { Attainment, Page } from '../api/types';
import { patchAttainment, Refresher, touchedKeys } from './patches';

interface Live {
  connection: Connection;
  /** Up to when this page is known to be right: the last change, or the opening of the stream. */
  asOf: string | undefined;
}

const Context = createContext<Live>({ connection: 'connecting', asOf: undefined });

export function useLive(): Live {
  return use(Context);
}

export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const [asOf, setAsOf] = useState<string>();

  useEffect(() => {
    const refresher = new Refresher(client);
    const seen = () => {
      setAsOf(new Date().toISOString());
    };
    const close = openStream('/api/analytics/stream', {
      changed: (changes: Changes) => {
        client.setQueriesData<Page<Attainment>>(
          { queryKey: keys.attainment() },
          (page) => page && patchAttainment(page, changes.attainment),
        );
        refresher.mark(touchedKeys(changes));
        seen();
      },
      connection: setConnection,
      reset: () => {
        refresher.mark(keys.allLive());
        seen();
      },
    });
    return () => {
      close();
      refresher.stop();
    };
  }, [client]);

  const live = useMemo(() => ({ connection, asOf }), [connection, asOf]);
  return <Context value={live}>{children}</Context>;
}
