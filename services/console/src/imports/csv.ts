import type { KindField } from './kinds';

/** The head of a file: enough to choose columns by and to see how its dates are written. */
export interface Sample {
  headers: string[];
  rows: string[][];
}

const sampleBytes = 64 * 1024;
const sampleRows = 200;

export async function sampleOf(file: File): Promise<Sample> {
  const text = await file.slice(0, sampleBytes).text();
  const complete = file.size > sampleBytes ? text.slice(0, text.lastIndexOf('\n')) : text;
  const [headers = [], ...rows] = parse(complete.replace(/^\uFEFF/, ''), sampleRows);
  return { headers, rows };
}

/** Rows of comma, semicolon or tab separated text with quoted cells. */
export function parse(text: string, most: number): string[][] {
  const separator = separatorOf(text.split('\n', 1)[0] ?? '');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.some((value) => value !== '')) {
      rows.push(row);
    }
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length && rows.length <= most; at++) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') {
        cell += character;
      } else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else {
        quoted = false;
      }
    } else if (character === '"') {
      quoted = true;
    } else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      endRow();
    } else if (character !== '\r') {
      cell += character;
    }
  }
  endRow();
  return rows;
}

function separatorOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Which header holds which field, as far as their names say it. */
export function matchColumns(fields: KindField[], headers: string[]): Record<string, string> {
  const matched: Record<string, string> = {};
  for (const field of fields) {
    const names = new Set([field.name, ...field.headers].map(plain));
    const header = headers.find((one) => names.has(plain(one)));
    if (header !== undefined) {
      matched[field.name] = header;
    }
  }
  return matched;
}

/** Headers that hold no field; the caller has to say that they may be left out. */
export function unusedHeaders(
  fields: KindField[],
  headers: string[],
  chosen: Record<string, string>,
): string[] {
  const used = new Set(Object.values({ ...matchColumns(fields, headers), ...chosen }));
  return headers.filter((header) => !used.has(header) && !ownHeaders.includes(header));
}

/** Added to the file of rejected rows, so that it can be corrected and sent again. */
const ownHeaders = ['rejected_line', 'rejected_reason'];

/** The ways a date may be written that the services read. */
export const dateFormats = ['YYYY-MM-DD', 'M/D/YYYY', 'D/M/YYYY', 'D.M.YYYY', 'YYYY/M/D'] as const;
export type DateFormat = (typeof dateFormats)[number];

/** Says how the sample's dates are written; month first, where both would fit every one of them. */
export function dateFormatOf(rows: string[][]): DateFormat {
  const cells = rows.flat();
  const slashed = cells.filter((cell) => /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(cell));
  if (slashed.length > 0) {
    return slashed.some((cell) => Number(cell.split('/')[0]) > 12) ? 'D/M/YYYY' : 'M/D/YYYY';
  }
  if (cells.some((cell) => /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(cell))) {
    return 'D.M.YYYY';
  }
  return cells.some((cell) => /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(cell)) ? 'YYYY/M/D' : 'YYYY-MM-DD';
}
