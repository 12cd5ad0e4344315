package io.paceline.deal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The real pipeline of the data set, as it was published, goes in. The steps follow each other, as
/// a user would take them.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class OpportunityImportTest {

    static final String DEALS = "/api/deal/deals";
    static final String NO_ALIAS = "{\"dateFormat\": \"M/d/yyyy\"}";
    static final String ALIAS =
            """
            {"dateFormat": "M/d/yyyy",
             "aliases": [{"field": "product", "from": "GTXPro", "to": "GTX Pro"}]}
            """;

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;
    String pipeline = "";

    @BeforeAll
    void knowTheWorld() throws IOException {
        pipeline = resource("sales_pipeline.csv");
        know("member_replica", column(pipeline, 1));
        know("customer_replica", column(pipeline, 3));
        var products = ended(post("/api/deal/products/imports", resource("products.csv"), "{}"));
        assertThat(products.path("created").asInt()).as(products.toString()).isEqualTo(7);
    }

    @Test
    @Order(1)
    void tells_every_row_whose_product_is_spelt_in_another_way() {
        var job = ended(post(DEALS + "/imports", pipeline, NO_ALIAS));

        assertThat(job.path("status").asString()).isEqualTo("REJECTED");
        assertThat(job.path("faulty").asInt()).isEqualTo(1_480);
        var fault = job.at("/faults/0");
        assertThat(fault.path("row").asInt()).isEqualTo(3);
        assertThat(fault.path("column").asString()).isEqualTo("product");
        assertThat(fault.path("value").asString()).isEqualTo("GTXPro");
        assertThat(fault.path("suggestion").asString()).isEqualTo("GTX Pro");
        assertThat(events.sent(EventType.DEAL_WON)).isEmpty();
    }

    @Test
    @Order(2)
    void takes_over_the_whole_pipeline_once_the_alias_is_confirmed() {
        long before = processorTime();

        var job = ended(post(DEALS + "/imports", pipeline, ALIAS));

        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.path("created").asInt()).isEqualTo(8_800);
        var ms = millis(job);
        System.out.printf(
                "8800 rows in %d ms, %d rows/s, with %d ms of this JVM's processor time%n",
                ms, 8_800_000 / ms, (processorTime() - before) / 1_000_000);
    }

    @ParameterizedTest(name = "by {0} {1}: {2} deals, {3}")
    @Order(3)
    @CsvSource({
        "quarter, 2017-Q1, 531, 1134672",
        "quarter, 2017-Q2, 1254, 3086111",
        "quarter, 2017-Q3, 1257, 2982255",
        "quarter, 2017-Q4, 1196, 2802496",
        "channel, Direct, 4238, 10005534",
        "owner, Darcel Schlecht, 349, 1153214",
        "product, GTX Pro, 729, 3510578",
        "month, 2017-06, 531, 1338466",
    })
    void holds_the_control_totals(String by, String key, int deals, String amount) {
        var totals = http.get(DEALS + "/totals?status=WON&by=" + by).json();

        assertThat(totals.valueStream())
                .filteredOn(
                        row -> row.path("name").asString(row.path("key").asString()).equals(key))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("deals").asInt()).isEqualTo(deals);
                    assertThat(row.at("/amount/amount").asString()).isEqualTo(amount + ".00");
                });
    }

    @Test
    @Order(4)
    void tells_each_deal_once_and_the_past_in_its_order() {
        assertThat(events.sent(EventType.DEAL_WON)).hasSize(4_238);
        assertThat(events.sent(EventType.DEAL_LOST)).hasSize(2_473);
        assertThat(events.sent(EventType.DEAL_OPENED)).hasSize(2_089);
        var times =
                jdbc.sql(
                                """
                                select time || subject as place from outbox
                                where type like 'paceline.deal.%' order by recorded_at, id
                                """)
                        .query((row, _) -> row.getString("place"))
                        .list();
        assertThat(times.subList(0, 6_711)).isSorted();
    }

    @Test
    @Order(5)
    void importing_again_changes_nothing() {
        events.forgetSent();

        var job = ended(post(DEALS + "/imports", pipeline, ALIAS));

        assertThat(job.path("unchanged").asInt()).isEqualTo(8_800);
        assertThat(events.sent()).isEmpty();
    }

    @Test
    @Order(6)
    void a_changed_row_amends_a_won_deal_and_wins_an_open_one() {
        var rows =
                """
                opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
                1C1I7A6R,moses FRASE,GTX Plus Basic,Cancity,Won,10/20/2016,3/1/2017,1100
                HAXMC4IX,James Ascencio,MG Advanced,,Won,11/3/2016,12/31/2017,3000
                ENB2XD8G,Maureen Marcano,GTX Plus Pro,Sonron,Won,11/4/2016,3/6/2017,4631
                """;

        var job = ended(post(DEALS + "/imports", rows, ALIAS));

        assertThat(job.path("changed").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(job.path("unchanged").asInt()).isEqualTo(1);
        var amended = events.sent(EventType.DEAL_AMENDED).getFirst().data();
        assertThat(amended.at("/deal/amount/amount").asString()).isEqualTo("1100.00");
        assertThat(amended.at("/revision").asInt()).isEqualTo(2);
        assertThat(events.sent(EventType.DEAL_WON)).hasSize(1);
    }

    @Test
    @Order(7)
    void what_was_amended_by_hand_is_not_undone_by_the_same_row() {
        var deal = http.get(DEALS + "?q=ENB2XD8G").json().at("/items/0");
        var path = DEALS + "/" + deal.path("id").asString();
        var amended =
                http.post(
                        path + "/amendments",
                        "{\"closeDate\": \"2017-03-07\", \"reason\": \"Signed a day later\"}",
                        "If-Match",
                        "\"1\"");
        assertThat(amended.status()).as(amended.text()).isEqualTo(200);

        ended(
                post(
                        DEALS + "/imports",
                        pipeline.lines().limit(14).reduce("", (a, b) -> a + b + "\n"),
                        ALIAS));

        assertThat(http.get(path).json().path("closeDate").asString()).isEqualTo("2017-03-07");
    }

    @ParameterizedTest(name = "{3}")
    @Order(8)
    @CsvSource(
            delimiter = '|',
            value = {
                "N1,Moses Frase,GTX Pro,,Won,1/1/2017,,100 | close_date | given | won without a day",
                "N1,Moses Frase,GTX Pro,,Won,1/1/2017,12/31/2016,100 | close_date | before | closed before it opened",
                "N1,Moses Frase,GTX Pro,,Won,1/1/2017,1/2/2199,100 | close_date | after | closed in the future",
                "N1,Moses Frase,GTX Pro,,Won,1/1/2017,1/2/2017, | close_value | given | won for nothing said",
                "N1,Moses Frase,GTX Pro,,Won,1/1/2017,1/2/2017,-1 | close_value | negative | a negative value",
                "N1,Moses Frase,GTX Pro,,Lost,1/1/2017,1/2/2017,5 | close_value | 0 | lost for money",
                "N1,Moses Frase,GTX Pro,,Engaging,1/1/2017,1/2/2017, | close_date | empty | open with a close date",
                "N1,Moses Fraze,GTX Pro,,Engaging,1/1/2017,, | sales_agent | | an unknown agent",
                "N1,Moses Frase,GTX Pro,Nobody,Engaging,1/1/2017,, | account | | an unknown account",
                "N1,Moses Frase,GTX Pro,,Dreaming,1/1/2017,, | deal_stage | | an unknown stage",
                "1C1I7A6R,Moses Frase,GTX Pro,,Engaging,1/1/2017,, | deal_stage | won | a won deal that opens again",
            })
    void tells_what_is_wrong_with_a_row(String row, String column, String word, String why) {
        var header =
                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

        var job = ended(post(DEALS + "/imports", header + row + "\n", NO_ALIAS));

        assertThat(job.path("status").asString()).as(why).isEqualTo("REJECTED");
        var fault = job.at("/faults/0");
        assertThat(fault.path("column").asString()).isEqualTo(column);
        assertThat(fault.path("message").asString()).contains(word == null ? "" : word);
    }

    @Test
    @Order(9)
    void refuses_a_file_without_its_columns() {
        var answer = post(DEALS + "/imports", "opportunity_id,sales_agent\nN1,Moses Frase\n", "{}");

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text()).contains("deal_stage".replace("deal_", ""));
    }

    private static long millis(JsonNode job) {
        return Duration.between(
                        Instant.parse(job.path("startedAt").asString()),
                        Instant.parse(job.path("finishedAt").asString()))
                .toMillis();
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private JsonNode ended(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        var path = accepted.header("Location");
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> http.get(path).json().has("finishedAt"));
        return http.get(path).json();
    }

    private Answer post(String path, String csv, String options) {
        var boundary = "----paceline";
        var body =
                """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="rows.csv"\r
                Content-Type: text/csv\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="options"\r
                Content-Type: application/json\r
                \r
                %3$s\r
                --%1$s--\r
                """
                        .formatted(boundary, csv, options);
        return http.send(
                http.request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body, UTF_8)));
    }

    private void know(String table, Stream<String> names) {
        jdbc.sql(
                        """
                        insert into %s (id, revision, state)
                        select id, 1, jsonb_build_object('id', id, 'name', name)
                        from (select gen_random_uuid() as id, name from unnest(:names::text[]) as name)
                        """
                                .formatted(table))
                .param("names", names.toArray(String[]::new))
                .update();
    }

    private static Stream<String> column(String csv, int index) {
        return csv.lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)).get(index))
                .filter(name -> !name.isEmpty())
                .distinct();
    }

    private static String resource(String name) throws IOException {
        var path = "/crm-sales-opportunities/" + name;
        try (var file = requireNonNull(OpportunityImportTest.class.getResourceAsStream(path))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
