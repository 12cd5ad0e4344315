/** What can be imported, in the order in which a new organisation does it, and which service takes it. */
export const kinds = [
  { name: 'roster', service: 'team', path: '/api/team/roster/imports' },
  { name: 'customers', service: 'crm', path: '/api/crm/customers/imports' },
  { name: 'products', service: 'deal', path: '/api/deal/products/imports' },
  { name: 'opportunities', service: 'deal', path: '/api/deal/deals/imports' },
] as const;

export type Kind = (typeof kinds)[number];
export type KindName = Kind['name'];

export interface KindField {
  name: string;
  type: string;
  required: boolean;
  headers: string[];
  description?: string;
}

export interface KindDescription {
  name: string;
  path: string;
  description?: string;
  settings: string[];
  fields: KindField[];
}
