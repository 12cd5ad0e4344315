-- What other services tell, by revision.
create table member_replica (id uuid primary key, revision bigint not null, state jsonb not null);
create table unit_replica (id uuid primary key, revision bigint not null, state jsonb not null);
create table product_replica (id uuid primary key, revision bigint not null, state jsonb not null);

-- A deal as it counts: won_on is empty unless the deal is won.
create table deal_fact (
    id uuid primary key,
    revision bigint not null,
    won_on date,
    member_ids uuid[] not null,
    product_ids uuid[] not null,
    content jsonb not null
);
create index deal_fact_won on deal_fact (won_on) where won_on is not null;
create index deal_fact_members on deal_fact using gin (member_ids) where won_on is not null;
create index deal_fact_products on deal_fact using gin (product_ids) where won_on is not null;

create table fiscal_calendar (
    singleton boolean primary key default true check (singleton),
    revision bigint not null,
    start_month int not null check (start_month between 1 and 12),
    scheme text not null,
    week_ends_on text
);
insert into fiscal_calendar (revision, start_month, scheme) values (1, 1, 'MONTHS');

create table closed_period (
    label text primary key,
    from_day date not null,
    to_day date not null check (from_day < to_day),
    closed_at timestamptz not null
);

create table goal (
    id uuid primary key,
    revision bigint not null,
    name text not null,
    owner_kind text not null,
    owner_id uuid not null,
    metric text not null,
    scope jsonb not null,
    currency text,
    period_kind text not null,
    period_label text not null,
    from_day date not null,
    to_day date not null check (from_day < to_day),
    target numeric not null check (target >= 0),
    parent_id uuid references goal,
    quota boolean not null,
    status text not null check (status in ('DRAFT', 'ACTIVE', 'CLOSED')),
    check ((metric = 'REVENUE') = (currency is not null))
);
create index goal_by_parent on goal (parent_id);
create index goal_by_owner on goal (owner_id);
create index goal_by_period on goal (period_label);

-- What is counted for whom, from a day on. Goals of several periods share one.
create table measure (
    id uuid primary key,
    owner_kind text not null,
    owner_id uuid not null,
    metric text not null,
    scope jsonb not null,
    currency text,
    since date not null,
    unique nulls not distinct (owner_kind, owner_id, metric, scope, currency)
);

-- What a deal adds to a measure on its close date, and the sums by day.
create table contribution (
    deal_id uuid not null,
    measure_id uuid not null,
    day date not null,
    amount numeric not null,
    primary key (deal_id, measure_id)
);
create index contribution_by_measure on contribution (measure_id, day);

create table measure_day (
    measure_id uuid not null,
    day date not null,
    amount numeric not null,
    deals bigint not null,
    primary key (measure_id, day)
) with (fillfactor = 70);

create table attainment (
    goal_id uuid primary key references goal,
    revision bigint not null,
    achieved numeric not null,
    deals bigint not null,
    changed_at timestamptz not null
) with (fillfactor = 50);

-- Which organisation, measures and goals deals are counted by. A number is never used twice, not even
-- after a rollback, so that a copy in memory under the same number is the same.
create sequence structure_version;
create table structure (
    singleton boolean primary key default true check (singleton),
    version bigint not null
);
insert into structure (version) values (nextval('structure_version'));

-- Pay reads one quota per owner, metric, scope and period.
create unique index goal_one_quota
    on goal (owner_kind, owner_id, metric, scope, currency, from_day, to_day) nulls not distinct
    where quota and status = 'ACTIVE';
