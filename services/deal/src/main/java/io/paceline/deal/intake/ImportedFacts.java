package io.paceline.deal.intake;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What files said when they were last taken over. A row that says the same again changes nothing,
/// whatever was amended here since.
@Repository
class ImportedFacts {

    private final JdbcClient jdbc;

    ImportedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> of(Collection<StatedDeal> deals) {
        return jdbc
                .sql(
                        """
                        select external_id, facts from deal_import
                        where external_id = any(:externalIds)
                        """)
                .param("externalIds", texts(deals, StatedDeal::externalId))
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void remember(Collection<StatedDeal> deals) {
        jdbc.sql(
                        """
                        insert into deal_import (external_id, facts)
                        select * from unnest(:externalIds::text[], :facts::text[])
                        on conflict (external_id) do update set facts = excluded.facts
                        """)
                .param("externalIds", texts(deals, StatedDeal::externalId))
                .param("facts", texts(deals, StatedDeal::facts))
                .update();
    }

    private static String[] texts(
            Collection<StatedDeal> deals, Function<StatedDeal, String> column) {
        return deals.stream().map(column).toArray(String[]::new);
    }
}
