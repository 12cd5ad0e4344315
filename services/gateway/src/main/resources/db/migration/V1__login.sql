-- Sessions of browsers, in the form that Spring Session asks for; ids are longer than its own.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            varchar(64) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);

create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Who is logged in, with the tokens that the services see. A row ends with its session; its lock
-- lets one gateway at a time ask for new tokens.
create table login (
    id                uuid primary key,
    session_id        varchar(64) not null,
    subject           varchar(200) not null,
    name              varchar(200) not null,
    address           varchar(64) not null,
    started_at        timestamptz not null,
    ends_at           timestamptz not null,
    access_token      text not null,
    access_expires_at timestamptz not null,
    refresh_token     text,
    id_token          text not null
);

create index login_session on login (session_id);

-- Logins, logouts and failures on their way to the audit log.
create table login_event (
    id      uuid primary key,
    at      timestamptz not null,
    kind    varchar(20) not null,
    subject varchar(200),
    name    varchar(200),
    address varchar(64),
    reason  varchar(200),
    -- Set when the audit log said that it never will take this one.
    refused varchar(200)
);

create index login_event_waiting on login_event (at, id) where refused is null;
