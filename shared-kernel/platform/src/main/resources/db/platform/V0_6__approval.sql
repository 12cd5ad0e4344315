-- What waits for a second pair of eyes, and what became of it.
create table approval_request (
    id uuid primary key,
    kind text not null check (length(kind) between 1 and 60),
    object_id uuid not null,
    object_revision bigint not null,
    title text not null check (length(title) between 1 and 1000),
    payload json not null,
    details json not null,
    -- The member or unit whom it concerns, and when; absent where it concerns the whole organisation.
    concerns uuid,
    concerns_on date,
    proposer text not null,
    proposer_name text not null,
    proposer_member uuid,
    proposed_at timestamptz not null,
    -- Who had a part in it and so cannot approve it: users, and members.
    involved text[] not null,
    involved_members uuid[] not null,
    status text not null default 'PROPOSED'
        check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    decider text,
    decider_name text,
    decider_member uuid,
    decided_at timestamptz,
    reason text check (length(reason) between 1 and 1000),
    check ((status = 'PROPOSED') = (decider is null)),
    check ((decider is null) = (decided_at is null)),
    -- The last line of defence, should the code above it ever be wrong.
    constraint approval_request_four_eyes check (status <> 'APPROVED'
        or (decider <> proposer and not decider = any(involved)))
);
create unique index approval_request_open on approval_request (kind, object_id) where status = 'PROPOSED';
create index approval_request_object on approval_request (object_id);

-- A request is decided once, and nothing else of it ever changes.
create function approval_request_kept() returns trigger language plpgsql as $$
declare
    decision text[] := array['status', 'decider', 'decider_name', 'decider_member', 'decided_at', 'reason'];
begin
    if tg_op = 'DELETE' or old.status <> 'PROPOSED'
        or to_jsonb(new) - decision is distinct from to_jsonb(old) - decision
    then
        raise exception 'The request for approval % is kept as it is', old.id;
    end if;
    return new;
end $$;
create trigger approval_request_kept before update or delete on approval_request
    for each row execute function approval_request_kept();

-- Who has changed an object since it was last approved.
create table approval_contribution (
    kind text not null,
    object_id uuid not null,
    subject text not null,
    member_id uuid,
    primary key (kind, object_id, subject)
);
