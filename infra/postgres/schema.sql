-- In each database of databases.txt, as often as wanted: its service comes in alone and owns the
-- schema public, not the database.
alter database :"service" owner to current_user;

revoke all on database :"service" from public;

grant connect on database :"service" to :"service";

alter schema public owner to :"service";

revoke all on schema public from public;
