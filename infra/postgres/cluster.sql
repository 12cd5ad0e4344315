-- Once per cluster. Nobody but an administrator enters the databases that belong to nobody.
revoke connect, temporary on database postgres, template1 from public;

-- The relay may follow the log. What it may read is said in each database.
create role relay login replication password :'password';
