-- Who did what, from where, and who was refused. Only ever added to; sealed in blocks that hang together
-- by their hashes, so that whoever gets around the triggers is found out.

-- The numbers of transactions start again when a dump is loaded into another cluster. An era is the time
-- on one cluster; within it they only grow.
create table audit_era (
    number int generated always as identity primary key,
    cluster bigint not null,
    since timestamptz not null default clock_timestamp()
);
insert into audit_era (cluster) select system_identifier from pg_control_system();

create table audit_entry (
    -- The order in the log. What has a lower transaction than the oldest one running can no longer grow.
    era int not null,
    transaction_id bigint not null default pg_current_xact_id()::text::bigint,
    number bigint generated always as identity,
    id uuid not null,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('PERSON', 'MACHINE', 'SYSTEM', 'UNKNOWN')),
    actor text,
    actor_name text,
    client text,
    member_id uuid,
    address text,
    request text,
    trace_id text,
    action text not null,
    object_type text,
    object_id text,
    -- Of the object after the change; with it, "after" is the object's whole state.
    revision bigint,
    outcome text not null check (outcome in ('SUCCEEDED', 'REFUSED')),
    code text,
    reason text,
    -- More than one: as many refusals alike, counted.
    times int not null default 1 check (times > 0),
    -- As it was written, letter by letter: the hashes are of this text.
    before json,
    after json,
    primary key (era, transaction_id, number)
);
create index audit_entry_of_object on audit_entry (object_id, object_type, revision) where object_id is not null;
create index audit_entry_of_actor on audit_entry (actor, era, transaction_id, number) where actor is not null;
create index audit_entry_of_action on audit_entry (action, era, transaction_id, number);
create index audit_entry_refused on audit_entry (era, transaction_id, number) where outcome = 'REFUSED';
create index audit_entry_at on audit_entry using brin (at) with (autosummarize = on);

-- A run of entries, from after one place up to another, with the id and the hash of each in their order,
-- so that it can be said which of them was touched.
create table audit_block (
    number bigint primary key,
    sealed_at timestamptz not null,
    after_era int not null,
    after_transaction bigint not null,
    after_number bigint not null,
    last_era int not null,
    last_transaction bigint not null,
    last_number bigint not null,
    ids uuid[] not null,
    -- 32 bytes each.
    digests bytea not null check (length(digests) = 32 * cardinality(ids)),
    previous bytea not null check (length(previous) = 32),
    hash bytea not null check (length(hash) = 32)
);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only: no % of %', lower(tg_op), tg_table_name;
end $$;
create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit();
create trigger audit_block_is_append_only before update or delete or truncate on audit_block
    for each statement execute function refuse_change_of_audit();
create trigger audit_era_is_append_only before update or delete or truncate on audit_era
    for each statement execute function refuse_change_of_audit();
