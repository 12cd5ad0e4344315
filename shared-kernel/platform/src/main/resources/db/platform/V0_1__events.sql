-- What this service tells others. Rows are relayed from the log by Debezium and stay for some days, so
-- that they can be sent again; then their daily partition is dropped.
create table outbox (
    id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    source text not null,
    subject text not null,
    time text not null,
    traceparent text,
    revision bigint not null,
    payload json not null,
    recorded_at timestamptz not null default clock_timestamp(),
    -- Where the log stood, to tell relayed rows from those still waiting.
    lsn pg_lsn not null default pg_current_wal_insert_lsn(),
    primary key (recorded_at, id)
) partition by range (recorded_at);

create table outbox_default partition of outbox default;

-- Creates the partitions of the days ahead and drops those older than the days to keep.
create function outbox_roll(days_ahead int, days_kept int) returns void language plpgsql as $$
declare
    day date;
    old record;
begin
    -- One instance at a time; the others find the work done.
    if not pg_try_advisory_xact_lock(hashtext('outbox_roll')) then
        return;
    end if;
    for day in select generate_series(current_date + 1, current_date + days_ahead, interval '1 day')::date loop
        if to_regclass('outbox_' || to_char(day, 'YYYYMMDD')) is null then
            execute format('create table %I partition of outbox for values from (%L) to (%L)',
                'outbox_' || to_char(day, 'YYYYMMDD'), day::timestamptz, (day + 1)::timestamptz);
        end if;
    end loop;
    for old in
        select c.relname
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass
            and c.relname ~ '^outbox_[0-9]{8}$'
            and to_date(substr(c.relname, 8), 'YYYYMMDD') < current_date - days_kept
    loop
        execute format('drop table %I', old.relname);
    end loop;
end $$;

do $$ begin
    execute format('create table %I partition of outbox for values from (%L) to (%L)',
        'outbox_' || to_char(current_date, 'YYYYMMDD'), current_date::timestamptz, (current_date + 1)::timestamptz);
end $$;
select outbox_roll(3, 7);

create publication paceline_outbox for table outbox
    with (publish = 'insert', publish_via_partition_root = true);

-- How far each consumer has come, written in the transaction of the batch.
create table consumer_progress (
    consumer text not null,
    topic text not null,
    partition int not null,
    position bigint not null,
    applied_up_to timestamptz not null,
    in_flight bigint not null,
    primary key (consumer, topic, partition)
);

-- Events that could not be applied, with the reason, until they are replayed, superseded or discarded.
create table dead_letter (
    id uuid primary key,
    consumer text not null,
    topic text not null,
    partition int not null,
    position bigint not null,
    headers jsonb not null,
    key text,
    subject uuid,
    revision bigint,
    payload text not null,
    code text not null,
    reason text not null,
    status text not null default 'WAITING' check (status in ('WAITING', 'REPLAYED', 'SUPERSEDED', 'DISCARDED')),
    version bigint not null default 1,
    failed_at timestamptz not null,
    settled_at timestamptz,
    unique (consumer, topic, partition, position)
);
create index dead_letter_waiting on dead_letter (consumer, subject) where status = 'WAITING';
