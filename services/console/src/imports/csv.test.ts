import { describe, expect, it } from 'vitest';
import { dateFormatOf, matchColumns, parse, sampleOf, unusedHeaders } from './csv';

const field = (name: string, ...headers: string[]) => ({
  name,
  type: 'TEXT',
  required: false,
  headers,
});

describe('a CSV sample', () => {
  it('reads quoted cells with separators, quotes and line breaks in them', () => {
    const rows = parse('name,note\r\n"Acme, Inc","said ""yes""\nat once"\r\n', 10);

    expect(rows).toEqual([
      ['name', 'note'],
      ['Acme, Inc', 'said "yes"\nat once'],
    ]);
  });

  it('sees semicolons', () => {
    expect(parse('a;b\n1,5;2', 10)[1]).toEqual(['1,5', '2']);
  });

  it('leaves out a byte order mark', async () => {
    const sample = await sampleOf(new File(['\uFEFFproduct,series\nGTX Pro,GTX'], 'p.csv'));

    expect(sample.headers).toEqual(['product', 'series']);
  });
});

describe('detected defaults', () => {
  it('find a field by any of its names, however they are written', () => {
    const fields = [field('closeDate'), field('owner', 'sales_agent'), field('channel')];

    const matched = matchColumns(fields, ['Sales Agent', 'close_date']);

    expect(matched).toEqual({ closeDate: 'close_date', owner: 'Sales Agent' });
  });

  it('leave nothing out in silence', () => {
    const fields = [field('name'), field('line')];

    const unused = unusedHeaders(fields, ['name', 'series', 'colour'], { line: 'series' });

    expect(unused).toEqual(['colour']);
  });

  it.each([
    ['3/1/2017', 'M/D/YYYY', 'month first, where both would fit'],
    ['31/1/2017', 'D/M/YYYY', 'no month has 31'],
    ['31.1.2017', 'D.M.YYYY', 'points'],
    ['2017/1/31', 'YYYY/M/D', 'year first with slashes'],
    ['2017-01-31', 'YYYY-MM-DD', 'ISO'],
    ['Acme', 'YYYY-MM-DD', 'no date at all'],
  ])('read %s as %s: %s', (cell, format) => {
    expect(dateFormatOf([['x', cell]])).toBe(format);
  });
});
