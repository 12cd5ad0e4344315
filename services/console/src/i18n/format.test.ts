import { describe, expect, it } from 'vitest';
import { formatFor } from './format';

describe('formats', () => {
  it.each([
    ['en', '1234567.5', 'USD', '$1,234,567.50'],
    ['zh', '1234567.5', 'CNY', '¥1,234,567.50'],
    ['en', '1200', 'JPY', '¥1,200'],
    ['en', '9007199254740993.11', 'USD', '$9,007,199,254,740,993.11'],
  ] as const)('show money in %s exactly: %s %s', (language, amount, currency, shown) => {
    expect(formatFor(language).money(amount, currency)).toBe(shown);
  });

  it('show a date as the same day in every time zone', () => {
    expect(formatFor('en').date('2017-12-31')).toBe('Dec 31, 2017');
    expect(formatFor('zh').date('2017-12-31')).toBe('2017年12月31日');
  });

  it('show a ratio as percent', () => {
    expect(formatFor('en').percent('1.0345')).toBe('103.5%');
  });
});
