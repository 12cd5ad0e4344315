create table product (
    id               uuid primary key,
    revision         bigint not null,
    external_id      text,
    name             text   not null,
    line             text,
    life_cycle_stage text   not null,
    currency         text   not null,
    -- [{from, amount}], by day
    prices           jsonb  not null,
    retired_on       date
);

create unique index product_name on product (lower(name));
create unique index product_external_id on product (lower(external_id));

create table channel (
    code text primary key,
    name text not null
);

insert into channel (code, name)
values ('DIRECT', 'Direct'),
       ('AGENT', 'Agent'),
       ('DISTRIBUTOR', 'Distributor'),
       ('E_COMMERCE', 'E-commerce'),
       ('PARTNER', 'Partner');

-- What other services tell of people and customers, by revision.
create table member_replica (
    id          uuid primary key,
    revision    bigint not null,
    state       jsonb  not null,
    name        text generated always as (state ->> 'name') stored,
    external_id text generated always as (state ->> 'externalId') stored
);

create index member_replica_name on member_replica (lower(name));
create index member_replica_external_id on member_replica (lower(external_id));

create table customer_replica (
    id          uuid primary key,
    revision    bigint not null,
    state       jsonb  not null,
    name        text generated always as (state ->> 'name') stored,
    external_id text generated always as (state ->> 'externalId') stored
);

create index customer_replica_name on customer_replica (lower(name));
create index customer_replica_external_id on customer_replica (lower(external_id));

-- The newest revision of each deal: the columns by which it is found and summed, and its public state.
create table deal (
    id          uuid primary key,
    revision    bigint  not null,
    external_id text unique,
    name        text    not null,
    status      text    not null,
    stage       text    not null,
    customer_id uuid,
    owner_id    uuid    not null,
    channel     text    not null references channel (code),
    currency    text    not null,
    amount      numeric not null,
    -- the close date, or the expected one while there is none
    close_on    date,
    close_date  date,
    closed_at   timestamptz,
    state       jsonb   not null
);

create index deal_close_date on deal (close_date, id);
create index deal_close_on on deal (coalesce(close_on, 'infinity'), id);
create index deal_amount on deal (amount, id);
create index deal_name on deal (lower(name), id);
create index deal_owner on deal (owner_id);
create index deal_customer on deal (customer_id);
create index deal_products on deal using gin ((state -> 'lines') jsonb_path_ops);

-- Every revision of every deal: what changed, why and when it was recorded.
create table deal_history (
    deal_id     uuid        not null references deal (id),
    revision    bigint      not null,
    recorded_at timestamptz not null,
    reason      text        not null,
    fields      jsonb       not null,
    note        text,
    state       jsonb       not null,
    primary key (deal_id, revision)
);

create function refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'Rows of % are never changed', tg_table_name;
end
$$;

create trigger deal_history_is_append_only
    before update or delete on deal_history
    for each statement execute function refuse_change();

-- What a row of an imported file said when it was last taken over.
create table deal_import (
    external_id text primary key,
    facts       text not null
);
