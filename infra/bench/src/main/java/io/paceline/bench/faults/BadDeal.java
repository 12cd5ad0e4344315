package io.paceline.bench.faults;

/// A won deal as an event, written by hand.
final class BadDeal {

    /// Of one that is good after all.
    static final String PRICE = "1234.50";

    private BadDeal() {}

    static String withoutFields() {
        return "{\"revision\": 1, \"change\": {\"reason\": \"won\", \"fields\": []}, \"deal\": {}}";
    }

    static String of(String id, String closeDate, String member, String price) {
        return """
        {"revision": 2, "change": {"reason": "won", "fields": ["status"]},
         "deal": {"id": "%1$s", "name": "poison", "status": "WON", "stage": "Won",
           "ownerId": "%3$s", "channel": "direct", "currency": "USD", "amount": {"amount": "%4$s", "currency": "USD"},
           "openedOn": "2017-01-01", "closeDate": "%2$s", "closedAt": "%2$sT12:00:00Z",
           "lines": [{"number": 1, "productId": "01920000-0000-7000-8000-000000000031",
             "quantity": "1", "unitPrice": "%4$s", "discount": "0.00", "amount": "%4$s"}],
           "splits": [{"memberId": "%3$s", "kind": "REVENUE", "percent": "100",
             "amount": "%4$s", "lineAmounts": ["%4$s"]}]}}
        """
                .formatted(id, closeDate, member, price);
    }
}
