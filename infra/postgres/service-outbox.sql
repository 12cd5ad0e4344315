-- Once per service, in its database: the relay may read the outbox as soon as a migration creates
-- it. Default privileges would open every table, so an event trigger grants this one alone.
revoke all on schema public from public;

grant usage on schema public to relay;

-- Outside public, which a migration has to find empty.
create schema relaying;

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
