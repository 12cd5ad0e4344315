import { createContext, use } from 'react';
import { paletteFor, type Palette } from '../app/theme';

const Context = createContext<Palette>(paletteFor(false));

export const PaletteProvider = Context.Provider;

export function usePalette(): Palette {
  return use(Context);
}
