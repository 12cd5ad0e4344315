package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// A deal as the API has told of it last.
///
/// @param shares the percentage of each member
record ToldDeal(
        String id,
        long revision,
        boolean counts,
        LocalDate closeDate,
        BigDecimal amount,
        Map<String, BigDecimal> shares) {

    ToldDeal {
        shares = Map.copyOf(shares);
    }

    /// One that only a repaired dead letter tells of.
    static ToldDeal won(String id, LocalDate on, String price, String member) {
        return new ToldDeal(id, 2, true, on, new BigDecimal(price), Map.of(member, BigDecimal.ONE));
    }

    static ToldDeal of(JsonNode answer) {
        var amount = BigDecimal.ZERO;
        for (var line : answer.path("lines")) {
            amount =
                    amount.add(
                            new BigDecimal(line.path("quantity").asText())
                                    .multiply(new BigDecimal(line.path("unitPrice").asText())));
        }
        var shares = new HashMap<String, BigDecimal>();
        for (var split : answer.path("splits")) {
            shares.put(
                    split.path("memberId").asText(),
                    new BigDecimal(split.path("percent").asText()).movePointLeft(2));
        }
        return new ToldDeal(
                answer.path("id").asText(),
                answer.path("revision").asLong(),
                answer.path("status").asText().equals("WON"),
                LocalDate.parse(answer.path("closeDate").asText("1970-01-01")),
                amount,
                shares);
    }
}
