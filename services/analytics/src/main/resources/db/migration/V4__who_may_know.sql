-- Whom a live change concerns: it is told to those whom the named right lets see one of the subjects on
-- that day, today where it names none or one to come; without a right, to everyone.
alter table live_change
    add column needs text,
    add column subjects uuid[] not null default '{}',
    add column seen_on date,
    add check ((needs is null) = (subjects = '{}'));

-- What was recorded before does not say whom it concerns; dashboards start anew after it.
update live_horizon set id = greatest(id, (select coalesce(max(change.id), 0) from live_change change));
delete from live_change;

-- The sales of those within reach, as sales_between has those of all: each sale of a member who was seen
-- on its day. A deal that two of them share is counted once, so this reads the sales themselves.
create function sales_within(wanted text, from_day date, to_day date, own uuid[], viewpoints uuid[])
returns table (day date, key text, currency text, deals bigint, units numeric, revenue numeric)
language sql stable as $$
    select sale.close_date,
        coalesce(case wanted
            when 'WHOLE' then ''
            when 'CHANNEL' then sale.channel
            when 'PRODUCT' then sale.product_id::text
            when 'CUSTOMER' then sale.customer_id::text
            when 'MEMBER' then sale.member_id::text
            when 'REGION' then seat.region_id::text
        end, ''),
        sale.currency, count(distinct sale.deal_id), sum(sale.quantity), sum(sale.amount)
    from (
            -- Seen from two viewpoints, still seen once.
            select subject, unnest(range_agg(period)) as period
            from (
                select subject, period from access_reach where viewer = any (viewpoints)
                union all
                select member, daterange(null, null) from unnest(own) as member
            ) as each
            group by subject
        ) as seen
        join sale on sale.member_id = seen.subject
            and sale.close_date >= greatest(from_day, lower(seen.period))
            and sale.close_date < least(to_day, upper(seen.period))
        left join seat on wanted = 'REGION' and seat.member_id = sale.member_id
            and sale.close_date >= seat.from_date and sale.close_date < seat.to_date
    group by 1, 2, 3
$$;
