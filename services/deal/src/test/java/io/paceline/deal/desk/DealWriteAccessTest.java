package io.paceline.deal.desk;

import static io.paceline.deal.desk.DealWorld.DEALS;
import static io.paceline.deal.desk.Staff.RON;
import static io.paceline.deal.desk.Staff.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestEvents.Sent;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may do what to which deals of Rosa and Ron; see [Staff]. What is refused changes nothing.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealWriteAccessTest {

    static final List<String> SELLING = List.of("move", "change", "win", "lose");
    static final List<String> CORRECTING = List.of("amend", "cancel");

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;
    GuardedDeals deals;

    @BeforeAll
    void begin() {
        Staff.join(events, jdbc);
        deals = new GuardedDeals(http);
    }

    @ParameterizedTest(name = "{0} sells for Ron: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ron | 200 | it is his own",
                "max | 200 | he manages Ron",
                "dora | 200 | she directs the west",
                "rosa | deal-beyond-reach | she only has a split",
                "mia | deal-beyond-reach | she only sees Rosa's split",
                "fay | deal-beyond-reach | she controls everything, but sells only her own",
                "carla | forbidden | she sees to pay",
                "finn | forbidden | he controls",
                "otto | forbidden | he operates",
                "somebody | forbidden | nobody knows them",
            })
    void sells_what_is_within_reach(String person, String outcome, String why) {
        for (var command : SELLING) {
            var path = deals.open("A deal", RON, 1, GuardedDeals.shared(RON, ROSA));

            var answer = command(http.as(person), command, path);

            require(answer, outcome, command + why);
            assertThat(isUntouched(path, "opened")).as(command).isEqualTo(!outcome.equals("200"));
        }
    }

    @ParameterizedTest
    @CsvSource({"rosa", "mia"})
    void to_whoever_does_not_see_a_deal_it_is_not_there(String person) {
        for (var command : SELLING) {
            var path = deals.open(RON);

            require(command(http.as(person), command, path), "deal-not-found", command);

            assertThat(isUntouched(path, "opened")).as(command).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} corrects what Ron won in May: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "max | 200 | he manages Ron",
                "dora | 200 | she directs the west",
                "carla | 200 | she sees to the west's pay",
                "mia | deal-not-found | she manages somebody else",
                "ron | forbidden | it is not the seller's to do",
                "rosa | forbidden | nor a colleague's",
                "fay | forbidden | she controls",
                "otto | forbidden | he operates",
            })
    void corrects_what_was_within_reach(String person, String outcome, String why) {
        for (var command : CORRECTING) {
            var path = deals.won(RON, "2017-05-31");

            require(command(http.as(person), command, path), outcome, command + why);

            assertThat(isUntouched(path, "opened", "won"))
                    .as(command)
                    .isEqualTo(!outcome.equals("200"));
        }
    }

    @ParameterizedTest(name = "{0} corrects what Rosa won on {1}")
    @CsvSource({
        "max, 2017-05-31, 200",
        "max, 2017-06-01, deal-not-found",
        "dora, 2017-06-01, deal-not-found",
        "carla, 2017-06-01, deal-not-found",
        "mia, 2017-05-31, deal-not-found",
        "mia, 2017-06-01, 200",
    })
    void corrects_by_who_was_whose_on_the_close_date(
            String person, String closeDate, String outcome) {
        var path = deals.won(ROSA, closeDate);

        var answer = command(http.as(person), "cancel", path);

        require(answer, outcome, "");
        assertThat(isUntouched(path, "opened", "won")).isEqualTo(!outcome.equals("200"));
    }

    @Test
    void a_split_within_reach_is_not_enough_to_correct() {
        for (var command : CORRECTING) {
            var path = deals.won("A deal", RON, 1, GuardedDeals.shared(RON, ROSA), "2017-06-05");

            require(command(http.as("mia"), command, path), "deal-beyond-reach", command);

            assertThat(isUntouched(path, "opened", "won")).isTrue();
        }
    }

    @Test
    void nobody_closes_a_deal_on_a_day_on_which_it_was_anothers() {
        var open = deals.open(ROSA);
        var won = deals.won(ROSA, "2017-06-02");

        require(command(http.as("mia"), "amend", won), "deal-beyond-reach", "amend");
        var early = http.as("mia").post(open + "/win", "{\"closeDate\": \"2017-05-31\"}");
        require(early, "deal-beyond-reach", "win");
        assertThat(isUntouched(open, "opened")).isTrue();
        assertThat(isUntouched(won, "opened", "won")).isTrue();
        var own = http.as("rosa").post(open + "/win", "{\"closeDate\": \"2017-05-31\"}");
        require(own, "200", "Rosa was her own in May too");
    }

    @ParameterizedTest(name = "{0} opens a deal for {1}")
    @CsvSource({
        "rosa, ROSA, 201",
        "rosa, RON, deal-beyond-reach",
        "max, RON, 201",
        "max, ROSA, deal-beyond-reach",
        "mia, ROSA, 201",
        "dora, RON, 201",
        "dora, ROSA, deal-beyond-reach",
        "fay, RON, deal-beyond-reach",
        "carla, RON, forbidden",
        "finn, ROSA, forbidden",
        "otto, ROSA, forbidden",
    })
    void opens_for_whoever_is_within_reach_today(String person, String owner, String outcome) {
        events.forgetSent();
        var ownerId = owner.equals("RON") ? RON : ROSA;

        var answer = http.as(person).post(DEALS, deals.proposal("New", ownerId));

        require(answer, outcome, "");
        assertThat(events.sent()).hasSize(outcome.equals("201") ? 1 : 0);
    }

    @Test
    void hands_over_what_is_ones_own_but_takes_nothing_from_others() {
        var path = deals.open(ROSA);
        var handedOver = deals.proposal("Ron's now", RON);

        var taken = http.as("ron").put(path, handedOver, "If-Match", "\"1\"");
        var given = http.as("rosa").put(path, handedOver, "If-Match", "\"1\"");

        require(taken, "deal-not-found", "taken");
        require(given, "200", "given");
        assertThat(http.as("rosa").get(path).status()).isEqualTo(404);
        assertThat(http.as("ron").get(path + "/history").json().path("items")).hasSize(2);
    }

    @Test
    void a_machine_does_what_its_scope_says() {
        var writes = http.asMachine("deal:write");
        var reads = http.asMachine("deal:read", "crm:write");

        for (var command : SELLING) {
            require(command(reads, command, deals.open(RON)), "forbidden", command);
            require(command(writes, command, deals.open(RON)), "200", command);
        }
        for (var command : CORRECTING) {
            var path = deals.won(RON, "2017-05-31");
            require(command(reads, command, path), "forbidden", command);
            require(command(writes, command, path), "200", command);
        }
        assertThat(writes.post(DEALS, deals.proposal("New", RON)).status()).isEqualTo(201);
    }

    private Answer command(TestHttp caller, String command, String path) {
        return switch (command) {
            case "move" -> caller.post(path + "/stage-moves", "{\"stage\": \"Engaging\"}");
            case "change" -> caller.put(path, deals.proposal("Changed", RON), "If-Match", "\"1\"");
            case "win" -> caller.post(path + "/win", "{\"closeDate\": \"2017-06-20\"}");
            case "lose" -> caller.post(path + "/loss", "{\"reason\": \"Price\"}");
            case "amend" ->
                    caller.post(
                            path + "/amendments",
                            "{\"closeDate\": \"2017-05-20\", \"reason\": \"Wrong day\"}",
                            "If-Match",
                            "\"2\"");
            default ->
                    caller.post(
                            path + "/cancellation",
                            "{\"reason\": \"Gone\"}",
                            "If-Match",
                            http.get(path).header("ETag"));
        };
    }

    /// The outcome is a status, or the code of a refusal.
    private static void require(Answer answer, String outcome, String why) {
        if (outcome.startsWith("2")) {
            assertThat(answer.status()).as(why + answer.text()).hasToString(outcome);
            return;
        }
        assertThat(answer.status())
                .as(why + answer.text())
                .isEqualTo(outcome.equals("deal-not-found") ? 404 : 403);
        assertThat(answer.json().path("type").asString()).as(why).endsWith("/" + outcome);
    }

    private boolean isUntouched(String path, String... reasons) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        var told =
                events.sent().stream()
                        .filter(event -> event.subject().equals(id))
                        .map(DealWriteAccessTest::reason)
                        .toList();
        var revisions = http.get(path + "/history").json().path("items");
        return told.equals(List.of(reasons)) && revisions.size() == reasons.length;
    }

    private static String reason(Sent event) {
        return event.data().at("/change/reason").asString();
    }
}
