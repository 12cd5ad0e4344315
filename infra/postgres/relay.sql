-- Once per cluster. The relay reads outboxes and nothing else.
create role relay login replication password :'password';
