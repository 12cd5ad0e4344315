import { ProblemError } from '../api/http';

/** What a problem says of the places in the file or its options. */
export function ImportFaults({ error }: { error: unknown }) {
  const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (
    <ul className="plain">
      {faults.map((fault, index) => (
        <li key={index}>{[fault.pointer, fault.message].filter(Boolean).join(' – ')}</li>
      ))}
    </ul>
  );
}
