import { useEffect, useRef, type ReactNode } from 'react';

interface Properties {
  /** Compared to see that the number moved. */
  value: string | number;
  children: ReactNode;
  testId?: string;
  className?: string;
}

/** A number that shows for a moment that it has just moved. */
export function LiveFigure({ value, children, testId, className }: Properties) {
  const element = useRef<HTMLSpanElement>(null);
  const known = useRef(value);

  useEffect(() => {
    if (known.current === value) {
      return;
    }
    const direction = Number(value) >= Number(known.current) ? 'up' : 'down';
    known.current = value;
    const figure = element.current;
    if (!figure) {
      return;
    }
    figure.removeAttribute('data-moved');
    // In the next frame, so that a number that moves twice in a row shows it twice.
    const frame = requestAnimationFrame(() => {
      figure.setAttribute('data-moved', direction);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [value]);

  return (
    <span
      ref={element}
      className={`figure ${className ?? ''}`}
      data-testid={testId}
      data-value={value}
    >
      {children}
    </span>
  );
}
