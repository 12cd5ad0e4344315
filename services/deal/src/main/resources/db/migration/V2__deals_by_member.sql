-- The owner and whoever has a split: by them a deal is within somebody's reach.
alter table deal add column member_ids uuid[];

update deal
set member_ids = array(select owner_id
                       union
                       select (split ->> 'memberId')::uuid
                       from jsonb_array_elements(state -> 'splits') as split);

alter table deal alter column member_ids set not null;

create index deal_members on deal using gin (member_ids);
