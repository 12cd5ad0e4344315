import type { Problem } from './types';

/** A refusal or a fault that the gateway or a service answered with. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`);
  }
}

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells of each answer that says the session has ended; the result stops that. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** No answer came at all: the browser is offline or the gateway is down. */
export class Unreachable extends Error {}

export interface Command {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Revision that the caller has seen; the service refuses the update when it holds another. */
  revision?: number;
  /** Makes a repeated attempt the same command. */
  key?: string;
  signal?: AbortSignal;
}

export interface Answer<T> {
  body: T;
  headers: Headers;
}

export async function ask<T>(path: string, command: Command = {}): Promise<Answer<T>> {
  const response = await reach(path, command);
  const text = await response.text();
  if (!response.ok) {
    if (response.status === 401) {
      listeners.forEach((listener) => {
        listener();
      });
    }
    throw new ProblemError(problemOf(response, text));
  }
  return { body: (text ? JSON.parse(text) : undefined) as T, headers: response.headers };
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask<T>(path, signal ? { signal } : {})).body;
}

/** Query string of those values that are given. */
export function withQuery(
  path: string,
  values: Record<string, string | number | null | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

async function reach(path: string, command: Command): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (command.revision !== undefined) {
    headers.set('If-Match', `"${command.revision}"`);
  }
  if (command.key) {
    headers.set('Idempotency-Key', command.key);
  }
  const init: RequestInit = { method: command.method ?? 'GET', headers };
  if (init.method !== 'GET') {
    headers.set('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
  }
  if (command.signal) {
    init.signal = command.signal;
  }
  if (command.body instanceof FormData) {
    init.body = command.body;
  } else if (command.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(command.body);
  }
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new Unreachable(String(error));
  }
}

/** Repeated in a header, it proves that a page of ours sent the command. */
function cookie(name: string): string {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

function problemOf(response: Response, text: string): Problem {
  try {
    const parsed = JSON.parse(text) as Partial<Problem>;
    return { ...parsed, status: response.status };
  } catch {
    return { status: response.status };
  }
}
