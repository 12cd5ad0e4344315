import { createContext, use } from 'react';
import { en, type Texts } from './en';
import { formatFor, type Format, type Language } from './format';
import { zh } from './zh';

export type { Format, Language, Texts };

const dictionaries: Record<Language, Texts> = { en, zh };

export interface Speech {
  language: Language;
  t: Texts;
  format: Format;
}

const Context = createContext<Speech>(speechOf('en'));

export const SpeechProvider = Context.Provider;

export function speechOf(language: Language): Speech {
  return { language, t: dictionaries[language], format: formatFor(language) };
}

/** The texts and formats of the chosen language. */
export function useSpeech(): Speech {
  return use(Context);
}
