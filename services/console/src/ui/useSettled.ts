import { useEffect, useState } from 'react';

/** The value once it has been still for a moment: asks after the typing, not during it. */
export function useSettled<T>(value: T, millis = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, millis);
    return () => {
      clearTimeout(timer);
    };
  }, [value, millis]);
  return settled;
}
