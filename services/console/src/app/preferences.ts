import { useCallback, useSyncExternalStore } from 'react';
import type { Language } from '../i18n';

export type Appearance = 'system' | 'light' | 'dark';

export interface Preferences {
  language: Language;
  appearance: Appearance;
}

const storageKey = 'paceline.preferences';
const listeners = new Set<() => void>();
let current: Preferences | undefined;

function load(): Preferences {
  const defaults: Preferences = {
    language: navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    appearance: 'system',
  };
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>;
    return { ...defaults, ...kept };
  } catch {
    return defaults;
  }
}

function preferences(): Preferences {
  current ??= load();
  return current;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const value = useSyncExternalStore(listen, preferences);
  const change = useCallback((part: Partial<Preferences>) => {
    current = { ...preferences(), ...part };
    localStorage.setItem(storageKey, JSON.stringify(current));
    listeners.forEach((listener) => {
      listener();
    });
  }, []);
  return [value, change];
}

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

export function useDark(appearance: Appearance): boolean {
  const system = useMedia('(prefers-color-scheme: dark)');
  return appearance === 'system' ? system : appearance === 'dark';
}

export function usePhone(): boolean {
  return useMedia('(max-width: 767px)');
}
