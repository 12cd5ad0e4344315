/** A period by its label: `2017` or `2017-Q1`. */
export interface PeriodChoice {
  label: string;
  year: string;
  quarter: string | undefined;
}

const form = /^(\d{4})(?:-(Q[1-4]))?$/;

export function parsePeriod(label: string): PeriodChoice | undefined {
  const match = form.exec(label);
  return match?.[1] ? { label, year: match[1], quarter: match[2] } : undefined;
}

/** Years and quarters only, newest year first, in it the year before its quarters. */
export function choices(labels: Iterable<string>): PeriodChoice[] {
  return [...new Set(labels)]
    .map(parsePeriod)
    .filter((choice) => choice !== undefined)
    .toSorted(
      (left, right) =>
        right.year.localeCompare(left.year) ||
        (left.quarter ?? '').localeCompare(right.quarter ?? ''),
    );
}
