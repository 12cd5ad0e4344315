package io.paceline.crm.customer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paceline.crm.owner.Owners;
import io.paceline.platform.web.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the customers of a list and shows them with the names of parents and owners.
@Repository
class CustomerList {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Owners owners;

    CustomerList(JdbcClient jdbc, Customers customers, Owners owners) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.owners = owners;
    }

    /// One more than the page holds, by name.
    List<Customer> find(CustomerFilter filter, PageRequest page) {
        var cursor = page.cursor();
        var ids =
                jdbc.sql(
                                """
                                select id from customer
                                where (:q::text is null or position(lower(:q) in lower(name)) > 0)
                                    and (:sector::text is null or sector = :sector)
                                    and (:ownerId::uuid is null or owner_id = :ownerId::uuid)
                                    and (:afterId::uuid is null or (name, id) > (:afterName, :afterId::uuid))
                                order by name, id
                                limit :limit
                                """)
                        .param("q", filter.q())
                        .param("sector", filter.sector())
                        .param("ownerId", filter.ownerId())
                        .param("afterName", cursor == null ? "" : cursor.string(0))
                        .param("afterId", cursor == null ? null : cursor.uuid(1))
                        .param("limit", page.fetchSize())
                        .query((row, _) -> requireNonNull(row.getObject("id", UUID.class)))
                        .list();
        return customers.get(ids);
    }

    List<CustomerView> views(List<Customer> shown) {
        var parentIds =
                shown.stream()
                        .map(it -> it.profile().parentId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var parents =
                customers.get(parentIds).stream().collect(toMap(Customer::id, Customer::name));
        var names =
                owners.names(
                        shown.stream()
                                .map(it -> it.care().ownerId())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return shown.stream().map(it -> CustomerView.of(it, parents, names)).toList();
    }

    CustomerView view(Customer customer) {
        return views(List.of(customer)).getFirst();
    }
}
