/**
 * Holds the shapes of `types.ts` against the services' OpenAPI documents: a field that the console reads and its service
 * no longer has does not compile. The documents say neither what may be absent nor that amounts are decimal strings, so
 * the shapes themselves are written by hand.
 */
import type { components as Crm } from './generated/crm';
import type { components as Deal } from './generated/deal';
import type { components as Goal } from './generated/goal';
import type { components as Incentive } from './generated/incentive';
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
  deal: Reads<Shape.Deal, Deal['schemas']['DealView']>;
  dealLine: Reads<Shape.DealLine, Deal['schemas']['DealLine']>;
  dealSplit: Reads<Shape.DealSplit, Deal['schemas']['DealSplit']>;
  dealRevision: Reads<Shape.DealRevision, Deal['schemas']['Told']>;
  pipeline: Reads<Shape.Pipeline, Deal['schemas']['Pipeline']>;
  payee: Reads<Shape.Payee, Incentive['schemas']['PayeeView']>;
  statementMonth: Reads<Shape.StatementMonth, Incentive['schemas']['Month']>;
  statement: Reads<Shape.Statement, Incentive['schemas']['Statement']>;
  ledgerLine: Reads<Shape.LedgerLine, Incentive['schemas']['LineView']>;
  tierSlice: Reads<Shape.TierSlice, Incentive['schemas']['TierSlice']>;
  cause: Reads<Shape.Cause, Incentive['schemas']['Cause']>;
  explanation: Reads<Shape.Explanation, Incentive['schemas']['Explanation']>;
  plan: Reads<Shape.Plan, Incentive['schemas']['PlanView']>;
  tier: Reads<Shape.Tier, Incentive['schemas']['Rate']>;
  progress: Reads<Shape.Progress, Incentive['schemas']['Progress']>;
  componentProgress: Reads<Shape.ComponentProgress, Incentive['schemas']['ComponentProgress']>;
  importRun: Reads<Shape.ImportRun, Team['schemas']['ImportJob']>;
  rowFault: Reads<Shape.RowFault, Team['schemas']['RowFault']>;
  importKind: Reads<KindDescription, Team['schemas']['KindView']>;
  importField: Reads<KindField, Team['schemas']['FieldView']>;
}>;
