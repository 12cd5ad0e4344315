package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/// The little of an event that is looked at.
///
/// @param payee of a ledger line of this year
/// @param amount of a ledger line
/// @param dealId that a ledger line was caused by
/// @param name of a deal
record Content(
        long revision, Optional<String> payee, BigDecimal amount, String dealId, String name) {

    static Content of(JsonNode event, String year) {
        var line = event.path("commission");
        var ofThisYear = line.at("/interval/label").asText().startsWith(year);
        return new Content(
                event.path("revision").asLong(),
                ofThisYear ? Optional.of(line.path("payeeId").asText()) : Optional.empty(),
                new BigDecimal(line.at("/amount/amount").asText("0")),
                line.path("dealId").asText(),
                event.at("/deal/name").asText());
    }
}
