package io.paceline.crm.customer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.Amount;
import io.paceline.platform.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All customers.
@Repository
public class Customers {

    /// Cannot stand in a tag: JSON text and files are checked for control characters.
    private static final String BETWEEN_TAGS = "\u001f";

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets one transaction at a time add customers by name or change who owns whom: two such
    /// changes that are fine each may make a double or a loop together.
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('paceline.crm.customers'))").query(_ -> {});
    }

    Customer get(UUID id) {
        return jdbc.sql("select * from customer where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> NotFound.of("customer", id));
    }

    List<Customer> get(Collection<UUID> ids) {
        return jdbc.sql("select * from customer where id = any(:ids) order by name, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /// Everybody who goes by one of the names or has one of the external ids.
    public List<Customer> known(Collection<String> names, Collection<String> externalIds) {
        return jdbc.sql(
                        """
                        select * from customer where name = any(:names) or external_id = any(:externalIds)
                        order by id
                        """)
                .param("names", names.toArray(String[]::new))
                .param("externalIds", externalIds.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /// Names to suggest from.
    public List<String> someNames(int most) {
        return jdbc.sql("select name from customer order by name limit :most")
                .param("most", most)
                .query((row, _) -> requireNonNull(row.getString("name")))
                .list();
    }

    /// Who is owned by whom.
    public Map<UUID, UUID> parents() {
        return jdbc
                .sql("select id, parent_id from customer where parent_id is not null")
                .query((row, _) ->
                        Map.entry(
                                requireNonNull(row.getObject("id", UUID.class)),
                                requireNonNull(row.getObject("parent_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Stores new and changed customers, in any order.
    public void save(Collection<Customer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into customer (id, revision, external_id, name, sector, year_established,
                            annual_revenue, revenue_currency, employees, country, parent_id, owner_id, channel,
                            importance, tags)
                        select id, revision, external_id, name, sector, year, revenue, currency, employees, country,
                            parent, owner, channel, importance, string_to_array(tags, chr(31))
                        from unnest(:ids::uuid[], :revisions::bigint[], :externalIds::text[], :names::text[],
                            :sectors::text[], :years::int[], :revenues::numeric[], :currencies::text[],
                            :employees::int[], :countries::text[], :parents::uuid[], :owners::uuid[],
                            :channels::text[], :importances::text[], :tags::text[])
                            as given(id, revision, external_id, name, sector, year, revenue, currency, employees,
                                country, parent, owner, channel, importance, tags)
                        on conflict (id) do update set revision = excluded.revision,
                            external_id = excluded.external_id, name = excluded.name, sector = excluded.sector,
                            year_established = excluded.year_established, annual_revenue = excluded.annual_revenue,
                            revenue_currency = excluded.revenue_currency, employees = excluded.employees,
                            country = excluded.country, parent_id = excluded.parent_id,
                            owner_id = excluded.owner_id, channel = excluded.channel,
                            importance = excluded.importance, tags = excluded.tags
                        """)
                .params(new Columns(List.copyOf(customers)).byName())
                .update();
    }

    private static Customer read(ResultSet row) throws SQLException {
        var care =
                new Care(
                        row.getObject("owner_id", UUID.class),
                        row.getString("channel"),
                        row.getString("importance"),
                        Arrays.asList((String[]) row.getArray("tags").getArray()));
        return new Customer(
                requireNonNull(row.getObject("id", UUID.class)),
                row.getLong("revision"),
                row.getString("external_id"),
                requireNonNull(row.getString("name")),
                profile(row),
                care);
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var revenue = row.getBigDecimal("annual_revenue");
        var currency = row.getString("revenue_currency");
        return new Profile(
                row.getString("sector"),
                row.getObject("year_established", Integer.class),
                revenue == null || currency == null ? null : new Amount(revenue, currency),
                row.getObject("employees", Integer.class),
                row.getString("country"),
                row.getObject("parent_id", UUID.class));
    }

    /// The customers of one statement, column by column.
    private record Columns(List<Customer> customers) {

        Map<String, Object> byName() {
            return Map.ofEntries(
                    Map.entry("ids", ids(Customer::id)),
                    Map.entry("revisions", texts(Customer::revision)),
                    Map.entry("externalIds", texts(Customer::externalId)),
                    Map.entry("names", texts(Customer::name)),
                    Map.entry("sectors", texts(it -> it.profile().sector())),
                    Map.entry("years", texts(it -> it.profile().yearEstablished())),
                    Map.entry("revenues", texts(it -> amount(it.profile().annualRevenue()))),
                    Map.entry("currencies", texts(it -> currency(it.profile().annualRevenue()))),
                    Map.entry("employees", texts(it -> it.profile().employees())),
                    Map.entry("countries", texts(it -> it.profile().country())),
                    Map.entry("parents", ids(it -> it.profile().parentId())),
                    Map.entry("owners", ids(it -> it.care().ownerId())),
                    Map.entry("channels", texts(it -> it.care().channel())),
                    Map.entry("importances", texts(it -> it.care().importance())),
                    Map.entry("tags", texts(it -> String.join(BETWEEN_TAGS, it.care().tags()))));
        }

        private @Nullable UUID[] ids(Function<Customer, @Nullable UUID> column) {
            return customers.stream().map(column).toArray(UUID[]::new);
        }

        private @Nullable String[] texts(Function<Customer, @Nullable Object> column) {
            var texts = new @Nullable String[customers.size()];
            for (int i = 0; i < texts.length; i++) {
                var value = column.apply(customers.get(i));
                texts[i] = value == null ? null : value.toString();
            }
            return texts;
        }

        private static @Nullable BigDecimal amount(@Nullable Amount revenue) {
            return revenue == null ? null : revenue.amount();
        }

        private static @Nullable String currency(@Nullable Amount revenue) {
            return revenue == null ? null : revenue.currency();
        }
    }
}
