-- Sales added up by day, so that a figure over years does not read every sale again. A day whose sales
-- or seats changed is listed in dirty_day in the same transaction, and is then counted from the sales
-- themselves until it has been quiet for a while and is added up again.
create table sale_day (
    dimension text not null,
    day date not null,
    key text not null,
    currency text not null,
    deals bigint not null,
    units numeric not null,
    revenue numeric not null,
    primary key (dimension, day, key, currency)
);

create table dirty_day (
    day date primary key,
    touched_at timestamptz not null
);
insert into dirty_day select distinct close_date, now() from sale;

-- Each sale under its key of each dimension; the empty key is "none".
create view sale_by_dimension as
select sale.close_date, sale.currency, sale.deal_id, sale.quantity, sale.amount,
    by.dimension, coalesce(by.key, '') as key
from sale
    left join seat on seat.member_id = sale.member_id
        and sale.close_date >= seat.from_date and sale.close_date < seat.to_date
    cross join lateral (values
        ('WHOLE', ''),
        ('CHANNEL', sale.channel),
        ('PRODUCT', sale.product_id::text),
        ('CUSTOMER', sale.customer_id::text),
        ('MEMBER', sale.member_id::text),
        ('REGION', seat.region_id::text)
    ) as by(dimension, key);

-- One row for each day, key and currency, whether the day is added up already or not. A deal closes on
-- one day, so its count can be summed over days.
create function sales_between(wanted text, from_day date, to_day date)
returns table (day date, key text, currency text, deals bigint, units numeric, revenue numeric)
language sql stable as $$
    select cell.day, cell.key, cell.currency, cell.deals, cell.units, cell.revenue
    from sale_day cell
    where cell.dimension = wanted and cell.day >= from_day and cell.day < to_day
        and not exists (select from dirty_day where dirty_day.day = cell.day)
    union all
    select sale.close_date, sale.key, sale.currency,
        count(distinct sale.deal_id), sum(sale.quantity), sum(sale.amount)
    from sale_by_dimension sale
    where sale.dimension = wanted
        and sale.close_date in (select dirty_day.day from dirty_day
            where dirty_day.day >= from_day and dirty_day.day < to_day)
    group by 1, 2, 3
$$;
