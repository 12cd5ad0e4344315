-- Who may see what: grants and the hierarchy as team tells them, and what follows from both.
create table access_user (
    id uuid primary key,
    revision bigint not null,
    subject text not null unique,
    suspended boolean not null,
    grants jsonb not null
);

create table access_member (
    id uuid primary key,
    revision bigint not null,
    external_id text,
    name text not null,
    left_on date
);
create index access_member_external on access_member (external_id);

create table access_placement (
    member_id uuid not null,
    unit_id uuid not null,
    manager_id uuid,
    period daterange not null
);
create index access_placement_member on access_placement (member_id);

create table access_unit (
    id uuid primary key,
    revision bigint not null,
    head_id uuid
);
create index access_unit_head on access_unit (head_id);

create table access_unit_parent (
    unit_id uuid not null,
    parent_id uuid not null,
    period daterange not null
);
create index access_unit_parent_unit on access_unit_parent (unit_id);

-- Whom a viewpoint sees below it, and when: a manager their line of reports, a unit its people and
-- units, a unit's head its units. Derived; the consumer `access` keeps it.
create table access_reach (
    viewer uuid not null,
    subject uuid not null,
    period daterange not null,
    primary key (viewer, subject, period)
);
create index access_reach_subject on access_reach (subject);
