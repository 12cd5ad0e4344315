-- Once per database of databases.txt, in the maintenance database: a role that may log in and
-- nothing else, and a database of the same name, which stays the administrator's.
create role :"service" login password :'password';

create database :"service";
