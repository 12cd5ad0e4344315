-- The answers to commands that carried an Idempotency-Key, written in the command's transaction.
create table idempotency_key (
    caller text not null,
    key text not null check (length(key) between 1 and 128),
    digest text not null,
    status int not null,
    content_type text,
    location text,
    etag text,
    body text not null,
    recorded_at timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_key_age on idempotency_key (recorded_at);
