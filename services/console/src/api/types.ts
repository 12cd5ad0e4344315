/** Shapes of the gateway's HTTP API, as the services' OpenAPI documents state them. Amounts are decimal strings. */

export interface Amount {
  amount: string;
  currency: string;
}

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
  asOf?: string | null;
}

export interface Fault {
  pointer?: string;
  message: string;
  value?: unknown;
}

/** RFC 9457, with the faults of single fields. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code?: string;
  errors?: Fault[];
  traceId?: string;
}

export type Pace = 'AHEAD' | 'ON_TRACK' | 'BEHIND' | 'NOT_STARTED';
export type Metric = 'REVENUE' | 'UNITS' | 'DEALS_WON';

export interface Period {
  kind: 'YEAR' | 'QUARTER' | 'MONTH' | 'CUSTOM';
  label: string;
  from: string;
  to: string;
}

export interface Owner {
  kind: 'MEMBER' | 'UNIT';
  id: string;
  name?: string;
}

export interface Attainment {
  goalId: string;
  parentId?: string | null;
  name: string;
  owner: Owner;
  metric: Metric;
  period: Period;
  target: string;
  currency?: string | null;
  achieved: string;
  ratio: string;
  expected: string;
  pace: Pace;
  deals: number;
  changedAt?: string | null;
}

export interface PacePoint {
  date: string;
  expected: string;
  achieved?: string | null;
}

export interface PaceLine {
  goalId: string;
  points: PacePoint[];
  asOf?: string | null;
}

export type DealStatus = 'OPEN' | 'WON' | 'LOST' | 'CANCELLED';

export interface DealLine {
  number: number;
  productId: string;
  productName?: string | null;
  quantity: string;
  unitPrice: string;
  discount: string;
  amount: string;
}

export interface DealSplit {
  memberId: string;
  memberName?: string | null;
  kind: 'REVENUE' | 'OVERLAY';
  percent: string;
  amount: string;
}

export interface Deal {
  id: string;
  revision: number;
  externalId?: string | null;
  name: string;
  status: DealStatus;
  stage: string;
  customerId?: string | null;
  customerName?: string | null;
  ownerId: string;
  ownerName?: string | null;
  channel: string;
  currency: string;
  amount: Amount;
  openedOn?: string | null;
  expectedCloseOn?: string | null;
  closeDate?: string | null;
  closedAt?: string | null;
  lostReason?: string | null;
  competitor?: string | null;
  cancellation?: { revision: number; reason: string; on: string } | null;
  lines: DealLine[];
  splits: DealSplit[];
}

export interface DealRevision {
  revision: number;
  recordedAt: string;
  reason: string;
  fields: string[];
  /** In the words of who did it. */
  note?: string | null;
  deal: { status: DealStatus; stage: string };
}

export interface Pipeline {
  name: string;
  stages: { name: string; outcome: 'OPEN' | 'WON' | 'LOST'; probability: string }[];
}

export interface Member {
  id: string;
  name: string;
  role: string;
}

export interface Customer {
  id: string;
  name: string;
  sector?: string | null;
  country?: string | null;
}

export interface Product {
  id: string;
  name: string;
  line?: string | null;
}

export interface Payee {
  id: string;
  name: string;
  planId?: string | null;
  plan?: string | null;
}

export interface StatementMonth {
  month: string;
  status: 'OPEN' | 'CLOSED';
  total: Amount;
  lines: number;
}

export interface Interval {
  label: string;
  from: string;
  to: string;
}

export interface LedgerLine {
  id: string;
  payeeId: string;
  payeeName?: string | null;
  planId: string;
  planVersion: number;
  componentId: string;
  component: string;
  dealId?: string | null;
  dealName?: string | null;
  line: number;
  share: 'REVENUE' | 'OVERLAY';
  kind: 'EARNED' | 'ADJUSTED';
  amount: Amount;
  interval: Interval;
  payPeriod: string;
  correctsPeriod?: string | null;
  credited?: string | null;
  attainmentBefore?: string | null;
  attainmentAfter?: string | null;
  slices: TierSlice[];
  cause: Cause;
  recordedAt: string;
}

/** The part of a credit that one tier pays, and between which attainments it lies. */
export interface TierSlice {
  tierFrom: string;
  tierTo?: string | null;
  from: string;
  to: string;
  credited: string;
  rate: string;
  amount: string;
}

export interface Cause {
  eventId: string;
  eventType: string;
  dealId?: string | null;
  dealRevision?: number | null;
  reason: string;
}

export interface Statement {
  payee: { id: string; name: string };
  month: string;
  status: 'OPEN' | 'CLOSED';
  currency?: string | null;
  total?: Amount | null;
  totals: Amount[];
  lineCount: number;
  lines: LedgerLine[];
  asOf?: string | null;
}

export interface Explanation {
  line: LedgerLine;
  quota: string;
  creditedBefore: string;
  plan?: string | null;
  closeDate?: string | null;
  pay: Amount;
  held: Amount;
  arithmetic: string[];
  corrects: LedgerLine[];
}

export interface Tier {
  from: string;
  to?: string | null;
  rate: string;
}

export interface Plan {
  id: string;
  name: string;
  versions: {
    version: number;
    components: { id: string; name: string; split: string; tiers: Tier[] }[];
  }[];
}

export interface Progress {
  payeeId: string;
  at: string;
  components: ComponentProgress[];
  asOf?: string | null;
}

export interface ComponentProgress {
  planId: string;
  plan: string;
  componentId: string;
  component: string;
  interval?: Interval | null;
  quota?: Amount | null;
  credited?: Amount | null;
  attainment?: string | null;
  rate?: string | null;
  nextTier?: { from: string; rate: string; distance: Amount } | null;
}

export type ImportStatus = 'VALIDATING' | 'PREVIEWED' | 'APPLYING' | 'DONE' | 'REJECTED' | 'FAILED';

export interface RowFault {
  row: number;
  column?: string | null;
  value?: string | null;
  message: string;
  suggestion?: string | null;
}

export interface ImportRun {
  id: string;
  kind: string;
  fileName: string;
  status: ImportStatus;
  dryRun: boolean;
  rows: number;
  valid: number;
  faulty: number;
  processed: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Why it changed nothing. */
  failure?: string | null;
  /** The first hundred. */
  faults?: RowFault[] | null;
  startedAt: string;
  finishedAt?: string | null;
}

export interface Alias {
  field: string;
  from: string;
  to: string;
}

export interface ImportOptions {
  dryRun: boolean;
  mode: 'ALL' | 'VALID_ONLY';
  dateFormat?: string;
  columns?: Record<string, string>;
  ignoreColumns?: string[];
  aliases?: Alias[];
  /** Settings of the kind, by name. */
  [setting: string]: unknown;
}

export interface LeaderboardRow {
  rank: number;
  memberId: string;
  name: string;
  unitName?: string | null;
  currency: string;
  deals: number;
  revenue: string;
  ratio?: string | null;
}

export interface SalesRow {
  key: string;
  name: string;
  currency: string;
  deals: number;
  revenue: string;
}
