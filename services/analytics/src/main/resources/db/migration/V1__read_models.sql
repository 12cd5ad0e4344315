-- What other services tell, by revision.
create table member_replica (
    id uuid primary key, revision bigint not null, state jsonb not null,
    name text generated always as (state ->> 'name') stored
);
create table unit_replica (
    id uuid primary key, revision bigint not null, state jsonb not null,
    name text generated always as (state ->> 'name') stored
);
create table customer_replica (
    id uuid primary key, revision bigint not null, state jsonb not null,
    sector text generated always as (state ->> 'sector') stored
);
create table product_replica (
    id uuid primary key, revision bigint not null, state jsonb not null,
    name text generated always as (state ->> 'name') stored
);
create table goal_replica (
    id uuid primary key, revision bigint not null, state jsonb not null,
    owner_id uuid generated always as ((state -> 'owner' ->> 'id')::uuid) stored,
    period_label text generated always as (state -> 'period' ->> 'label') stored
);
create index goal_by_period on goal_replica (period_label);
create index goal_by_owner on goal_replica (owner_id);
create table attainment_replica (id uuid primary key, revision bigint not null, state jsonb not null);

-- Where a member sits from one date to another, with the region above; half-open and without overlap.
create table seat (
    member_id uuid not null,
    from_date date not null,
    to_date date not null check (from_date < to_date),
    unit_id uuid not null,
    region_id uuid,
    primary key (member_id, from_date)
);

create table deal (
    id uuid primary key,
    revision bigint not null,
    status text not null
);

-- A member's REVENUE share in a line of a won deal: together they are exactly what was sold.
create table sale (
    deal_id uuid not null references deal,
    split int not null,
    line int not null,
    member_id uuid not null,
    product_id uuid,
    customer_id uuid,
    channel text not null,
    currency text not null,
    close_date date not null,
    quantity numeric not null,
    amount numeric not null,
    primary key (deal_id, split, line)
);
create index sale_by_date on sale (close_date)
    include (currency, channel, product_id, customer_id, member_id, deal_id, amount);
create index sale_by_member on sale (member_id, close_date);

create table commission_line (
    id uuid primary key,
    payee_id uuid not null,
    pay_period text not null,
    currency text not null,
    amount numeric not null
);

-- What dashboards are told, in the order in which it committed, for two hours.
create table live_change (
    id bigint generated always as identity primary key,
    event text not null,
    data text not null,
    recorded_at timestamptz not null default clock_timestamp()
);
-- The last change that is no longer kept.
create table live_horizon (id bigint not null);
insert into live_horizon values (0);
