import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, read } from '../api/http';
import { pageOf } from '../api/queries';
import { newKey } from '../api/useCommand';
import type { Alias, ImportOptions, ImportRun, ImportStatus, Page } from '../api/types';
import type { Kind, KindDescription } from './kinds';

const pollMillis = 350;

export function useKind(kind: Kind) {
  return useQuery({
    queryKey: ['import-kinds', kind.service],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      pageOf(
        await read<Page<KindDescription> | KindDescription[]>(
          `/api/${kind.service}/import-kinds`,
          signal,
        ),
      ).items,
    select: (found) => found.find((one) => one.path === kind.path),
  });
}

export interface Upload {
  kind: Kind;
  file: File;
  options: ImportOptions;
}

/** Sends a file and follows the import until it ends. */
export function useImport() {
  const [run, setRun] = useState<ImportRun>();
  const sending = useMutation({
    mutationFn: async ({ kind, file, options }: Upload) => {
      setRun(undefined);
      const form = new FormData();
      form.append('file', file, file.name);
      form.append('options', new Blob([JSON.stringify(options)], { type: 'application/json' }));
      const { body, headers } = await ask<ImportRun>(kind.path, {
        method: 'POST',
        body: form,
        key: newKey(),
      });
      const place = headers.get('Location') ?? `/api/${kind.service}/imports/${body.id}`;
      return await follow(place, setRun);
    },
  });
  const reset = () => {
    setRun(undefined);
    sending.reset();
  };
  return { run, busy: sending.isPending, error: sending.error, send: sending.mutateAsync, reset };
}

const ends: ImportStatus[] = ['PREVIEWED', 'DONE', 'REJECTED', 'FAILED'];

async function follow(place: string, seen: (run: ImportRun) => void): Promise<ImportRun> {
  const path = new URL(place, location.origin).pathname;
  for (;;) {
    const run = await read<ImportRun>(path);
    seen(run);
    if (ends.includes(run.status)) {
      return run;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMillis));
  }
}

export function withAlias(aliases: Alias[], alias: Alias): Alias[] {
  return [...aliases.filter((one) => one.field !== alias.field || one.from !== alias.from), alias];
}
