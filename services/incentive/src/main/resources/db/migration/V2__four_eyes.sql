-- The last day of a month such as `2017-03`.
create function last_day_of(month text) returns date language sql immutable strict parallel safe
    return (make_date(left(month, 4)::int, right(month, 2)::int, 1) + interval '1 month - 1 day')::date;

-- Each version is approved by itself; its revision rises with every change of the draft.
alter table plan_version
    add column id uuid not null unique default gen_random_uuid(),
    add column revision bigint not null default 1;

-- A line that people agreed upon pays no credit: it stands in no cell and is never priced.
alter table ledger_line
    alter column component_id drop not null,
    alter column starts_on drop not null,
    alter column ends_on drop not null,
    alter column deal_id drop not null,
    alter column line drop not null,
    alter column share drop not null,
    add constraint ledger_line_pays_a_credit_or_by_hand check
        (num_nulls(component_id, starts_on, ends_on, deal_id, line, share) in (0, 6));

-- A statement that was submitted. Whether it is in review says its open request for approval.
create table statement (
    id uuid primary key,
    payee_id uuid not null,
    month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    approved_at timestamptz,
    unique (payee_id, month)
);

create function refuse_change_of_approved_statement() returns trigger language plpgsql as $$
begin
    raise exception 'statement % of % is approved and never changes', old.month, old.payee_id;
end $$;
create trigger approved_statement_is_immutable before update or delete on statement
    for each row when (old.approved_at is not null) execute function refuse_change_of_approved_statement();
