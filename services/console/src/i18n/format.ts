import type { Amount, Metric } from '../api/types';

export type Language = 'en' | 'zh';

export interface Format {
  money: (amount: string, currency: string) => string;
  moneyOf: (amount: Amount) => string;
  /** An amount before rounding, with the decimals that it has. */
  exactMoney: (amount: string, currency: string) => string;
  /** Money without cents, for tables and charts where the whole matters. */
  wholeMoney: (amount: string, currency: string) => string;
  shortMoney: (amount: number, currency: string) => string;
  number: (value: string | number) => string;
  percent: (ratio: string | number, digits?: number) => string;
  /** A goal's figure in the unit that its metric is measured in. */
  figure: (value: string, metric: Metric, currency?: string | null) => string;
  date: (value: string) => string;
  shortDate: (value: string) => string;
  month: (value: string) => string;
  shortMonth: (value: string) => string;
  shortMonthOfYear: (value: string) => string;
  moment: (value: string) => string;
  time: (value: string) => string;
  compare: (left: string, right: string) => number;
}

const locales: Record<Language, string> = { en: 'en-US', zh: 'zh-CN' };

/** Intl takes a decimal string as it is: no amount goes through a binary fraction on its way to the screen. */
const decimal = (value: string | number) => value as Intl.StringNumericLiteral;

export function formatFor(language: Language): Format {
  const locale = locales[language];
  const cached = new Map<string, Intl.NumberFormat>();
  const numbers = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const format = cached.get(key) ?? new Intl.NumberFormat(locale, options);
    cached.set(key, format);
    return format;
  };
  const inCurrency = (currency: string, more: Intl.NumberFormatOptions = {}) =>
    numbers({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...more });
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (value: string) => format.format(new Date(value));
  };
  const collator = new Intl.Collator(locale, { numeric: true });

  const format: Format = {
    money: (amount, currency) => inCurrency(currency).format(decimal(amount)),
    exactMoney: (amount, currency) =>
      inCurrency(currency, { maximumFractionDigits: 10 }).format(decimal(amount)),
    moneyOf: (amount) => format.money(amount.amount, amount.currency),
    wholeMoney: (amount, currency) =>
      inCurrency(currency, { maximumFractionDigits: 0 }).format(decimal(amount)),
    shortMoney: (amount, currency) =>
      inCurrency(currency, { notation: 'compact', maximumFractionDigits: 1 }).format(amount),
    number: (value) => numbers({ maximumFractionDigits: 2 }).format(decimal(value)),
    percent: (ratio, digits = 1) =>
      numbers({ style: 'percent', maximumFractionDigits: digits }).format(decimal(ratio)),
    figure: (value, metric, currency) =>
      metric === 'REVENUE' && currency ? format.wholeMoney(value, currency) : format.number(value),
    date: dates({ dateStyle: 'medium' }),
    shortDate: dates({ month: 'short', day: 'numeric' }),
    month: dates({ year: 'numeric', month: 'long' }),
    shortMonth: dates({ month: 'short' }),
    shortMonthOfYear: dates({ month: 'short', year: 'numeric' }),
    moment: dates({ dateStyle: 'medium', timeStyle: 'medium', timeZone: localZone() }),
    time: dates({ timeStyle: 'medium', timeZone: localZone() }),
    compare: (left, right) => collator.compare(left, right),
  };
  return format;
}

function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
