-- The dirty days as an array: the planner then looks them up one by one instead of reading all sales.
create or replace function sales_between(wanted text, from_day date, to_day date)
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
        and sale.close_date = any (array(select dirty_day.day from dirty_day
            where dirty_day.day >= from_day and dirty_day.day < to_day))
    group by 1, 2, 3
$$;
