package io.paceline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a schema must not let through: an example with one thing wrong.
class SchemaRefusalTest {

    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    DEAL_WON          | /deal/status                 | "SOLD"        | a status that does not exist
                    DEAL_WON          | /deal/status                 | "OPEN"        | a won deal is WON
                    DEAL_WON          | /deal/closeDate              | -             | without a close date it counts nowhere
                    DEAL_WON          | /deal/amount/amount          | 5614.00       | a number loses digits on its way
                    DEAL_WON          | /deal/amount/amount          | "5.6E3"       | no exponents
                    DEAL_WON          | /deal/amount/amount          | "5,614.00"    | no grouping
                    DEAL_WON          | /deal/amount/amount          | "0123"        | no leading zeros
                    DEAL_WON          | /deal/amount/currency        | "usd"         | a currency is three capitals
                    DEAL_WON          | /deal/lines/0/quantity       | 1             | a quantity is a decimal string
                    DEAL_WON          | /deal/splits/0/kind          | "SHADOW"      | a split counts as revenue or not
                    DEAL_WON          | /deal/splits/0/lineAmounts/0 | 3159.80       | decimals inside of lists too
                    DEAL_WON          | /deal/closedAt               | "2017-03-11"  | an instant has a time
                    DEAL_WON          | /deal/closedAt               | "2017-03-11T15:04:05+01:00" | instants are in UTC
                    DEAL_WON          | /deal/closeDate              | "2017-02-30"  | no such day
                    DEAL_WON          | /deal/ownerId                | "darcel"      | an id is a UUID
                    DEAL_WON          | /deal/name                   | null          | absent, never null
                    DEAL_WON          | /deal/name                   | ""            | a name says something
                    DEAL_CANCELLED    | /deal/cancellation           | -             | it says what it undoes
                    DEAL_CANCELLED    | /deal/cancellation/revision  | 0             | revisions count from 1
                    MEMBER_LEFT       | /member/leftOn               | -             | who left did so on a day
                    MEMBER_JOINED     | /member/role                 | "Seller"      | a role that does not exist
                    UNIT_CREATED      | /unit/parents                | []            | a root says so by an entry
                    CUSTOMER_CHANGED  | /customer/employees          | "12"          | a count is a number
                    GOAL_ACTIVATED    | /goal/quota                  | "true"        | a boolean is not a word
                    COMMISSION_EARNED | /commission/payPeriod        | "2017-13"     | no such month
                    COMMISSION_EARNED | /commission/kind             | "ADJUSTED"    | an earned line is EARNED
                    """)
    void refuses(EventType type, String place, String value, String why) {
        var data = Catalogue.example(type);

        put(
                data,
                JsonPointer.compile(place),
                value == null ? null : Catalogue.JSON.readTree(value));

        assertThat(Catalogue.faults(type, data)).as(why).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refuses_an_event_without_a_revision(EventType type) {
        var data = (ObjectNode) Catalogue.example(type);

        data.remove("revision");

        assertThat(Catalogue.faults(type, data)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lets_a_field_through_that_a_later_minor_version_may_add(EventType type) {
        var data = (ObjectNode) Catalogue.example(type);

        ((ObjectNode) data.get(type.topic().aggregate())).put("addedLater", "x");

        assertThat(Catalogue.faults(type, data)).isEmpty();
    }

    private static void put(JsonNode data, JsonPointer place, @Nullable JsonNode value) {
        var parent = data.at(place.head());
        var last = place.last();
        if (parent instanceof ArrayNode list) {
            list.set(last.getMatchingIndex(), value);
        } else if (value == null) {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
    }
}
