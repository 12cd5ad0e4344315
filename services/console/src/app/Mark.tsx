/** Three riders in a line, the one in front in the colour of being ahead. */
export function Mark() {
  return (
    <svg viewBox="4 8 24 16" width="28" height="19" aria-hidden className="mark">
      <path d="M6 22 10.5 10h3L9 22z" className="mark-third" />
      <path d="M12.5 22 17 10h3l-4.5 12z" className="mark-second" />
      <path d="M19 22l4.5-12h3L22 22z" className="mark-first" />
    </svg>
  );
}
