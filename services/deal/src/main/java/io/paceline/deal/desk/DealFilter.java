package io.paceline.deal.desk;

import io.paceline.contracts.deal.DealState.Status;
import io.paceline.deal.calendar.Day;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which deals are meant; what is absent does not matter.
record DealFilter(
        @Nullable Status status,
        @Nullable UUID ownerId,
        @Nullable UUID customerId,
        @Nullable @Parameter(description = "Deals with a line of that product") UUID productId,
        @Nullable String stage,
        @Nullable String channel,
        @Nullable @Parameter(description = "Part of the deal's name, its customer's or external id")
                String q,
        @Nullable @Parameter(description = "Closed on that day or later") LocalDate closedFrom,
        @Nullable @Parameter(description = "Closed on that day or before") LocalDate closedTo) {

    /// The conditions on `deal`, with the parameters of [#parameters()].
    static final String WHERE =
            """
            (:status::text is null or deal.status = :status)
            and (:ownerId::uuid is null or deal.owner_id = :ownerId)
            and (:customerId::uuid is null or deal.customer_id = :customerId)
            and (:line::jsonb is null or deal.state -> 'lines' @> :line::jsonb)
            and (:stage::text is null or lower(deal.stage) = lower(:stage))
            and (:channel::text is null or deal.channel = :channel)
            and (:closedFrom::date is null or deal.close_date >= :closedFrom)
            and (:closedTo::date is null or deal.close_date <= :closedTo)
            and (:q::text is null or deal.name ilike :q or deal.external_id ilike :q
                 or deal.customer_id in (select id from customer_replica where name ilike :q))
            """;

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("status", status == null ? null : status.name());
        parameters.put("ownerId", ownerId);
        parameters.put("customerId", customerId);
        parameters.put(
                "line", productId == null ? null : "[{\"productId\":\"" + productId + "\"}]");
        parameters.put("stage", clean(stage));
        parameters.put("channel", clean(channel));
        parameters.put("closedFrom", closedFrom == null ? null : Day.clamp(closedFrom));
        parameters.put("closedTo", closedTo == null ? null : Day.clamp(closedTo));
        parameters.put("q", q == null ? null : "%" + literal(q.replace("\0", "")) + "%");
        return parameters;
    }

    private static String literal(String part) {
        return part.replaceAll("([%_\\\\])", "\\\\$1");
    }

    /// PostgreSQL takes no NUL in a text.
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
