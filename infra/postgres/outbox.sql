-- Once in each database of outboxes.txt, before its first migration: the relay may read the outbox
-- and nothing else as soon as a migration creates it.
grant connect on database :"service" to relay;

grant usage on schema public to relay;

-- A migration creates the publication, for which PostgreSQL asks for a right on the database. It
-- is lent for just that, and taken back as soon as the publication is there.
grant create on database :"service" to :"service";

-- Outside public, which belongs to the service and which a migration has to find empty.
create schema relaying;

-- Default privileges would open every table, so that an event trigger grants this one alone.
create function relaying.grant_outbox() returns event_trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (
        select from pg_event_trigger_ddl_commands() where object_identity = 'public.outbox'
    ) then
        grant select on public.outbox to relay;
    end if;
end
$$;

create event trigger grant_outbox_to_relay on ddl_command_end
    when tag in ('CREATE TABLE')
    execute function relaying.grant_outbox();

-- What is relayed stays as the migration said it: the publication becomes the administrator's.
create function relaying.keep_publication() returns event_trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
    alter publication paceline_outbox owner to current_user;
    execute format('revoke create on database %I from %I', current_database(), session_user);
end
$$;

create event trigger keep_publication on ddl_command_end
    when tag in ('CREATE PUBLICATION')
    execute function relaying.keep_publication();
