-- Once per service, in the maintenance database: a role, and the database that it alone owns.
create role :"service" login password :'password';

create database :"service" owner :"service";

revoke connect, temporary on database :"service" from public;

grant connect on database :"service" to relay;
