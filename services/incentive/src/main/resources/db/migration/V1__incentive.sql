-- Other services' aggregates, as their newest event told them.
create table member_replica (
    id uuid primary key,
    revision bigint not null,
    state jsonb not null,
    name text generated always as (state ->> 'name') stored
);
create table deal_replica (
    id uuid primary key,
    revision bigint not null,
    state jsonb not null,
    name text generated always as (state ->> 'name') stored
);

-- A member's revenue goal on which pay depends. Where `counts` is false it is kept for its revision only.
create table quota (
    goal_id uuid primary key,
    revision bigint not null,
    payee_id uuid not null,
    kind text not null,
    label text not null,
    starts_on date not null,
    ends_on date not null,
    target numeric not null,
    currency text,
    active boolean not null,
    counts boolean not null
);
create index quota_of_payee on quota (payee_id) where counts;

-- Whatever can change a payee's pay first locks the payee here.
create table payee (id uuid primary key);

create table plan (
    id uuid primary key,
    revision bigint not null,
    name text not null unique,
    currency text not null,
    rounding_mode text not null
);
create table plan_version (
    plan_id uuid not null references plan,
    version int not null,
    effective_from date not null,
    components jsonb not null,
    activation_id uuid,
    activated_at timestamptz,
    primary key (plan_id, version)
);
create table assignment (
    id uuid primary key,
    plan_id uuid not null references plan,
    payee_id uuid not null,
    starts_on date not null,
    ends_on date,
    target_incentive numeric,
    recorded_at timestamptz not null
);
create index assignment_of_payee on assignment (payee_id);
create index assignment_to_plan on assignment (plan_id);

-- An active version holds for ever; the next one takes its place from a date.
create function refuse_change_of_active_version() returns trigger language plpgsql as $$
begin
    raise exception 'version % of plan % is active and never changes', old.version, old.plan_id;
end $$;
create trigger active_version_is_immutable before update or delete on plan_version
    for each row when (old.activated_at is not null) execute function refuse_change_of_active_version();

-- What counts for whom: derived from the won deals and replaced with them.
create table credit (
    payee_id uuid not null,
    close_date date not null,
    closed_at timestamptz not null,
    deal_id uuid not null,
    line int not null,
    share smallint not null check (share in (0, 1)),
    amount numeric not null,
    currency text not null,
    primary key (deal_id, line, share, payee_id)
);
create index credit_in_business_order on credit
    (payee_id, close_date, closed_at, deal_id, line, share) include (amount, currency);

-- Where each cell stands after all its credits, so that the next one is priced without them.
create table cell (
    payee_id uuid not null,
    component_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    label text not null,
    credited numeric not null,
    exact numeric not null,
    primary key (payee_id, component_id, starts_on, ends_on)
);

create table pay_period_closure (
    month text primary key check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    closed_at timestamptz not null
);

-- The ledger: `document` is the line as it explains itself, the columns are what it is found by.
create table ledger_line (
    id uuid primary key,
    payee_id uuid not null,
    component_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    deal_id uuid not null,
    line int not null,
    share smallint not null,
    amount numeric not null check (amount <> 0),
    currency text not null,
    pay_period text not null,
    -- The month of the close date: the pay period, or the closed one that is corrected.
    belongs_to text not null,
    recorded_at timestamptz not null,
    document jsonb not null
);
create index ledger_line_of_cell on ledger_line (payee_id, component_id, starts_on, ends_on, deal_id);
create index ledger_line_of_statement on ledger_line (payee_id, pay_period, id);
create index ledger_line_of_deal on ledger_line (deal_id);

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: no % of its lines', lower(tg_op);
end $$;
create trigger ledger_is_append_only before update or delete or truncate on ledger_line
    for each statement execute function refuse_change_of_ledger();

create function refuse_closed_pay_period() returns trigger language plpgsql as $$
declare
    closed text := (select max(month) from pay_period_closure);
begin
    if exists (select from added where pay_period <= closed) then
        raise exception 'pay periods up to % are closed', closed;
    end if;
    return null;
end $$;
create trigger closed_pay_period_does_not_change after insert on ledger_line
    referencing new table as added
    for each statement execute function refuse_closed_pay_period();
