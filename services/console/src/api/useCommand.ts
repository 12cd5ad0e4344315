import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask, type Command } from './http';

interface Options<T> {
  method?: 'POST' | 'PUT';
  path: string;
  revision?: number;
  done: (body: T) => void;
}

/** A command that may be sent twice: the same body keeps its key, so that a second click changes nothing. */
export function useCommand<T>({ method = 'POST', path, revision, done }: Options<T>) {
  const sent = useRef<{ text: string; key: string }>(undefined);
  return useMutation({
    mutationFn: async (body: unknown) => {
      const text = JSON.stringify([path, revision, body]);
      if (sent.current?.text !== text) {
        sent.current = { text, key: newKey() };
      }
      const command: Command = { method, body, key: sent.current.key };
      if (revision !== undefined) {
        command.revision = revision;
      }
      return (await ask<T>(path, command)).body;
    },
    onSuccess: done,
  });
}

/** A random UUID; `randomUUID` itself is only there on secure origins. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
