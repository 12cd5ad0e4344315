import type { UseQueryResult } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../i18n';
import { plainWords } from './states';
import { useSettled } from './useSettled';

interface Named {
  id: string;
  name: string;
}

interface Properties {
  find: (q: string) => UseQueryResult<Named[]>;
  label: string;
  value?: string | undefined;
  /** Shown for a value whose name has not been found yet. */
  valueName?: string | undefined;
  onChange?: (id: string | undefined) => void;
  clearable?: boolean;
  testId?: string;
  id?: string;
  className?: string;
}

/** Finds a member, customer or product by typing a part of its name. */
export function NameSelect({ find, label, value, valueName, onChange, ...more }: Properties) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const found = find(useSettled(typed));
  const options = (found.data ?? []).map((one) => ({ value: one.id, label: one.name }));
  if (value && valueName && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: valueName });
  }
  return (
    <Select
      {...(more.id && { id: more.id })}
      {...(more.className && { className: more.className })}
      data-testid={more.testId}
      aria-label={label}
      placeholder={label}
      allowClear={more.clearable ?? true}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      value={value ?? null}
      options={options}
      notFoundContent={found.error ? plainWords(found.error, t) : t.states.noName}
      onChange={(id: string | null | undefined) => onChange?.(id ?? undefined)}
    />
  );
}
