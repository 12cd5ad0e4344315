package io.paceline.platform.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.imports.SalesApplication.Sales;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ImportRequestTest {

    @Autowired TestHttp http;
    @Autowired Sales sales;

    Uploads uploads;

    @BeforeEach
    void empty() {
        sales.reset();
        uploads = new Uploads(http);
    }

    @Test
    void refuses_a_file_in_another_encoding_at_once() {
        var answer =
                uploads.post("id,product,amount\nJosé,GTX Pro,1\n".getBytes(ISO_8859_1), Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).endsWith("/not-utf-8");
        assertThat(answer.json().path("detail").asString()).contains("offset 21 (line 2)");
    }

    @Test
    void refuses_a_file_without_its_columns_at_once() {
        var answer = uploads.post("id,colour\n1,red\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").toString())
                .contains("'colour' is not known", "'product' is missing", "'amount' is missing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'mode': 'SOME'}                                           | /mode",
                "{'dryRun': 'yes'}                                          | /dryRun",
                "{'dateFormat': 'soon'}                                     | /options/dateFormat",
                "{'colour': 'red'}                                          | /options/colour",
                "{'aliases': [{'field': 'colour', 'from': 'a', 'to': 'b'}]} | /options/aliases",
                "{'aliases': [{'field': 'product'}]}                        | /aliases/0/from",
                "{'columns': {'product': 'Produkt'}}                        | /options/columns/product",
            })
    void refuses_options_at_their_place(String options, String pointer) {
        var answer = uploads.post(ImportTest.GOOD, options.replace('\'', '"'));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void refuses_options_that_are_no_json() {
        assertThat(uploads.post(ImportTest.GOOD, "{dryRun").status()).isEqualTo(400);
    }

    @Test
    void takes_a_setting_that_the_kind_knows() {
        assertThat(
                        uploads.run(ImportTest.GOOD, "{\"company\": \"Acme\"}")
                                .path("status")
                                .asString())
                .isEqualTo("DONE");
    }

    @Test
    void refuses_an_alias_file_with_another_header() {
        var parts = Map.of("aliases", "a,b\n1,2\n");

        assertThat(uploads.post(ImportTest.GOOD.getBytes(UTF_8), parts).status()).isEqualTo(422);
    }

    @Test
    void refuses_what_is_no_upload() {
        assertThat(http.post(Uploads.PATH, "{}").status()).isEqualTo(415);
    }

    @Test
    void refuses_a_kind_that_is_not_there() {
        assertThat(http.get("/api/sample/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(http.get("/api/sample/imports/" + UUID.randomUUID() + "/faults").status())
                .isEqualTo(404);
    }

    @Test
    void answers_a_repeated_request_with_the_same_import() {
        var key = UUID.randomUUID().toString();
        var first = post(ImportTest.GOOD, key);
        uploads.await(first);

        var again = post(ImportTest.GOOD, key);

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(post(ImportTest.FAULTY, key).status()).isEqualTo(422);
    }

    @Test
    void says_what_can_be_imported() {
        var kind = http.get("/api/sample/import-kinds").json().at("/items/0");

        assertThat(kind.path("path").asString()).isEqualTo(Uploads.PATH);
        assertThat(kind.at("/fields/0").toString())
                .isEqualTo(
                        """
                        {"name":"id","type":"TEXT","required":true,"headers":["opportunity_id"],"description":"unique"}\
                        """);
        assertThat(kind.at("/fields/4/words").toString()).isEqualTo("[\"Won\",\"Lost\"]");
    }

    @Test
    void lists_the_newest_imports_first() {
        uploads.run(ImportTest.GOOD, "{}");
        var newest = uploads.run(ImportTest.FAULTY, "{}");

        var page = http.get("/api/sample/imports?limit=1&kind=sales").json();

        assertThat(page.at("/items/0/id")).isEqualTo(newest.path("id"));
        var next =
                http.get("/api/sample/imports?limit=1&cursor=" + page.path("nextCursor").asString())
                        .json();
        assertThat(next.at("/items/0/status").asString()).isEqualTo("DONE");
        assertThat(next.has("nextCursor")).isFalse();
    }

    @Test
    void gives_all_faults_by_pages() {
        var id =
                uploads.run("id,product,amount\n" + "x,y,z\n".repeat(150), "{}")
                        .path("id")
                        .asString();

        var first = http.get("/api/sample/imports/" + id).json();
        var page = http.get("/api/sample/imports/" + id + "/faults?limit=200").json();
        var rest =
                http.get(
                        "/api/sample/imports/%s/faults?cursor=%s"
                                .formatted(id, page.path("nextCursor").asString()));

        assertThat(first.path("faults")).hasSize(100);
        assertThat(page.path("items")).hasSize(200);
        assertThat(rest.json().path("items").at("/0/row").asInt()).isEqualTo(102);
    }

    private TestHttp.Answer post(String file, String key) {
        return uploads.post(file.getBytes(UTF_8), Map.of(), "Idempotency-Key", key);
    }
}
