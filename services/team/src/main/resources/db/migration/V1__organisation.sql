create table unit (
    id uuid primary key,
    revision bigint not null,
    external_id text unique check (length(external_id) <= 100),
    name text not null check (length(name) between 1 and 200),
    kind text not null,
    head_id uuid,
    closed_on date
);

-- The place of a unit in the tree, half open [valid_from, valid_to).
create table unit_parent (
    unit_id uuid not null references unit,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    parent_id uuid references unit,
    primary key (unit_id, valid_from)
);
create index unit_parent_parent on unit_parent (parent_id);

create table member (
    id uuid primary key,
    revision bigint not null,
    external_id text unique check (length(external_id) <= 100),
    name text not null check (length(name) between 1 and 200),
    email text check (length(email) <= 320),
    role text not null,
    hired_on date,
    left_on date
);
create index member_name on member (name, id);

-- The unit and the manager of a member, half open [valid_from, valid_to).
create table placement (
    member_id uuid not null references member,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    unit_id uuid not null references unit,
    manager_id uuid references member,
    primary key (member_id, valid_from)
);
create index placement_unit on placement (unit_id);
create index placement_manager on placement (manager_id);

-- A head may be stored in the same transaction after the unit.
alter table unit add foreign key (head_id) references member deferrable initially deferred;
