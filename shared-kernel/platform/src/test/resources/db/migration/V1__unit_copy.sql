create table unit_copy (id uuid primary key, revision bigint not null, state jsonb not null);
