import { Segmented, Select } from 'antd';
import { useSpeech } from '../i18n';
import { parsePeriod, type PeriodChoice } from './periods';

interface Properties {
  choices: PeriodChoice[];
  value: string;
  onChange: (label: string) => void;
}

export function PeriodPicker({ choices, value, onChange }: Properties) {
  const { t } = useSpeech();
  const chosen = parsePeriod(value);
  const years = [...new Set(choices.map((choice) => choice.year))];
  const inYear = choices.filter((choice) => choice.year === chosen?.year);
  return (
    <div className="period" role="group" aria-label={t.attainment.period}>
      <Select
        aria-label={t.attainment.year}
        data-testid="period-year"
        value={chosen?.year ?? value}
        options={years.map((year) => ({ value: year, label: year }))}
        onChange={(year: string) => {
          const [first] = choices.filter((choice) => choice.year === year);
          onChange(first?.label ?? year);
        }}
      />
      <Segmented
        data-testid="period"
        value={value}
        options={inYear.map((choice) => ({
          value: choice.label,
          label: choice.quarter ?? t.attainment.wholeYear,
        }))}
        onChange={onChange}
      />
    </div>
  );
}
