/**
 * Holds the shapes of `types.ts` against the services' OpenAPI documents: a field that the console reads and its service
 * no longer has does not compile. The documents say neither what may be absent nor that amounts are decimal strings, so
 * the shapes themselves are written by hand.
 */
import type { components as Crm } from './generated/crm';
import type { components as Goal } from './generated/goal';
import type { components as Team } from './generated/team';
import type * as Shape from './types';
import type { KindDescription, KindField } from '../imports/kinds';

type Reads<Wanted, Offered> =
  Exclude<keyof Wanted, keyof Offered> extends never ? true : Exclude<keyof Wanted, keyof Offered>;

type Holds<Checks extends Record<string, true>> = keyof Checks;

export type Conforms = Holds<{
  attainment: Reads<Shape.Attainment, Goal['schemas']['AttainmentView']>;
  paceLine: Reads<Shape.PaceLine, Goal['schemas']['Pace']>;
  pacePoint: Reads<Shape.PacePoint, Goal['schemas']['PacePoint']>;
  period: Reads<Shape.Period, Goal['schemas']['Period']>;
  owner: Reads<Shape.Owner, Goal['schemas']['OwnerView']>;
  member: Reads<Shape.Member, Team['schemas']['Member']>;
  customer: Reads<Shape.Customer, Crm['schemas']['Customer']>;
  importRun: Reads<Shape.ImportRun, Team['schemas']['ImportJob']>;
  rowFault: Reads<Shape.RowFault, Team['schemas']['RowFault']>;
  importKind: Reads<KindDescription, Team['schemas']['KindView']>;
  importField: Reads<KindField, Team['schemas']['FieldView']>;
}>;
