-- Who uses the platform: whom a role was granted or taken, and who has logged in.
create table platform_user (
    id uuid primary key,
    revision bigint not null default 0,
    subject text not null unique check (length(subject) between 1 and 255),
    name text check (length(name) between 1 and 200),
    suspended_by text,
    suspended_at timestamptz,
    suspension_reason text check (length(suspension_reason) between 1 and 500),
    last_login_at timestamptz,
    check ((suspended_by is null) = (suspended_at is null)),
    check ((suspended_by is null) = (suspension_reason is null))
);

-- Each grant that ever was; its id is the request's by which it was approved.
create table role_grant (
    id uuid primary key,
    user_id uuid not null references platform_user,
    -- The same for all grants of one role to one user for one unit.
    object_id uuid not null,
    role text not null,
    unit_id uuid references unit,
    reason text not null check (length(reason) between 1 and 500),
    proposed_by text not null,
    approved_by text not null,
    granted_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    revocation_reason text check (length(revocation_reason) between 1 and 500),
    check (proposed_by <> approved_by),
    check ((revoked_by is null) = (revoked_at is null)),
    check ((revoked_by is null) = (revocation_reason is null))
);
create index role_grant_user on role_grant (user_id);
create index role_grant_object on role_grant (object_id);
create unique index role_grant_held on role_grant (object_id) where revoked_at is null;

-- What happened at the doors, as the login services told it.
create table login_event (
    id uuid primary key,
    at timestamptz not null,
    kind text not null,
    subject text check (length(subject) <= 255),
    name text check (length(name) <= 200),
    client text check (length(client) <= 255),
    address text check (length(address) <= 100),
    reason text check (length(reason) <= 500),
    reported_by text not null,
    recorded_at timestamptz not null
);
