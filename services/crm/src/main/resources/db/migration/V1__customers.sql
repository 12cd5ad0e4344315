create table sector (
    code text primary key check (code ~ '^[a-z][a-z0-9-]*$' and length(code) <= 100),
    name text not null unique check (length(name) between 1 and 200)
);

insert into sector (code, name) values
    ('agriculture', 'Agriculture'),
    ('construction', 'Construction'),
    ('education', 'Education'),
    ('employment', 'Employment'),
    ('energy', 'Energy'),
    ('entertainment', 'Entertainment'),
    ('finance', 'Finance'),
    ('government', 'Government'),
    ('insurance', 'Insurance'),
    ('logistics', 'Logistics'),
    ('manufacturing', 'Manufacturing'),
    ('marketing', 'Marketing'),
    ('medical', 'Medical'),
    ('real-estate', 'Real estate'),
    ('retail', 'Retail'),
    ('services', 'Services'),
    ('software', 'Software'),
    ('technology', 'Technology'),
    ('telecommunications', 'Telecommunications'),
    ('tourism', 'Tourism');

-- Members, as the team service tells of them.
create table owner (
    id uuid primary key,
    revision bigint not null,
    state jsonb not null,
    name text generated always as (state ->> 'name') stored
);
create index owner_name on owner (name);

create table customer (
    id uuid primary key,
    revision bigint not null,
    external_id text unique check (length(external_id) <= 100),
    name text not null check (length(name) between 1 and 200),
    sector text references sector,
    year_established int,
    annual_revenue numeric(24, 6) check (annual_revenue >= 0),
    revenue_currency text check ((revenue_currency is null) = (annual_revenue is null)),
    employees int check (employees >= 0),
    country text check (length(country) <= 100),
    -- A parent may be stored after its child, in the same transaction.
    parent_id uuid references customer deferrable initially deferred check (parent_id <> id),
    owner_id uuid,
    channel text check (length(channel) <= 100),
    importance text check (length(importance) <= 100),
    tags text[] not null
);
create index customer_name on customer (name, id);
create index customer_parent on customer (parent_id) where parent_id is not null;
create index customer_owner on customer (owner_id) where owner_id is not null;
create index customer_sector on customer (sector);
