package io.paceline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ListTest {

    @Autowired TestHttp http;

    @Test
    void gives_each_item_once_over_all_pages() {
        Set<String> seen = new HashSet<>();
        var cursor = "";
        int pages = 0;
        do {
            var page = http.get("/api/things?limit=50&cursor=" + cursor).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("nextCursor").asString("");
            pages++;
        } while (!cursor.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120);
    }

    @Test
    void writes_decimals_as_plain_strings_and_no_is_getters() {
        var item = http.get("/api/things?limit=1").json().at("/items/0");

        assertThat(item.toString())
                .isEqualTo(
                        """
                        {"id":"00000000-0000-0000-0000-000000000000","revision":0,"name":"=1+1","price":"1000","isOdd":false}\
                        """);
    }

    @Test
    void writes_a_page_as_csv_that_a_spreadsheet_does_not_run() {
        var answer = http.send("GET", "/api/things?limit=1", null, "Accept", "text/csv");

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Next-Cursor")).isNotEmpty();
        assertThat(answer.text().lines().skip(1))
                .containsExactly("00000000-0000-0000-0000-000000000000,0,'=1+1,1000,false");
    }

    @Test
    void writes_a_page_as_a_workbook() throws Exception {
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var request = http.request("/api/things?limit=2").header("Accept", type).GET().build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Next-Cursor")).isPresent();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(workbook.getFirstSheet().read())
                    .extracting(row -> row.getCellText(2))
                    .containsExactly("name", "=1+1", "=1+1");
        }
    }

    @Test
    void describes_pages_and_keys_in_the_api_document() {
        var paths = http.get("/api/sample/openapi").json().path("paths");

        assertThat(paths.at("/~1api~1things/get/parameters").toString())
                .contains("\"limit\"", "\"cursor\"", "\"sort\"", "-number")
                .doesNotContain("descending");
        assertThat(paths.at("/~1api~1things/post/parameters").toString())
                .contains("Idempotency-Key");
    }
}
