package io.paceline.platform.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.imports.SalesApplication.Sales;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever is wrong with an upload is the sender's fault, and is told as such.
@IntegrationTest
class MalformedUploadTest {

    static final String FORM = "multipart/form-data; boundary=b";
    static final String END = "--b--\r\n";
    static final String FILE = part("name=\"file\"; filename=\"a.csv\"", ImportTest.GOOD);

    @Autowired TestHttp http;
    @Autowired Sales sales;

    @BeforeEach
    void empty() {
        sales.reset();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("no body", "", 400),
                Arguments.of("no part", END, 400),
                Arguments.of("garbage", "hello", 400),
                Arguments.of("no file", part("name=\"options\"", "{}") + END, 400),
                Arguments.of("a file in a field", part("name=\"file\"", "a,b") + END, 400),
                Arguments.of("two files", FILE + FILE + END, 400),
                Arguments.of("a file and a field", FILE + part("name=\"file\"", "x") + END, 400),
                Arguments.of(
                        "two options", FILE + part("name=\"options\"", "{}").repeat(2) + END, 400),
                Arguments.of("no end", FILE.substring(0, FILE.length() - 2), 400),
                Arguments.of("an empty file", part("name=\"file\"; filename=\"a\"", "") + END, 422),
                Arguments.of(
                        "a file of NULs",
                        part("name=\"file\"; filename=\"a\"", "\0\0\0\0") + END,
                        422),
                Arguments.of(
                        "a part without a name",
                        part("filename=\"a\"", "x") + FILE + "--b\r\n\r\nx\r\n" + END,
                        400),
                Arguments.of(
                        "a large header of a part",
                        part("name=\"file\"; filename=\"" + "x".repeat(20_000) + "\"", "x") + END,
                        413),
                Arguments.of("many parts", FILE + part("name=\"x\"", "y").repeat(500) + END, 413),
                Arguments.of(
                        "options with U+0000",
                        FILE + part("name=\"options\"", "{\"company\": \"a\\u0000\"}") + END,
                        422),
                Arguments.of(
                        "options that are deep",
                        FILE + part("name=\"options\"", "[".repeat(100_000)) + END,
                        422),
                Arguments.of(
                        "aliases with U+0000",
                        FILE
                                + part("name=\"aliases\"", "field,from,to\nproduct,GTX Pro,a\0\n")
                                + END,
                        422),
                Arguments.of(
                        "aliases with two cells",
                        FILE + part("name=\"aliases\"", "field,from,to\nproduct,a\n") + END,
                        422),
                Arguments.of(
                        "an open quote in the aliases",
                        FILE + part("name=\"aliases\"", "field,from,to\n\"a") + END,
                        422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void is_refused_and_changes_nothing(String what, String body, int status) {
        var answer = post(FORM, BodyPublishers.ofString(body, UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(http.get("/api/sample/imports").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data                              | 400",
                "multipart/form-data; boundary=                   | 400",
                "multipart/form-data; boundary=other              | 400",
                "multipart/mixed; boundary=b                      | 415",
                "text/csv                                         | 415",
                "multipart/                                       | 400",
                "multipart/form-data; boundary=b; charset=nope    | 415",
            })
    void refuses_a_wrong_media_type(String type, int status) {
        var answer = post(type, BodyPublishers.ofString(FILE + END));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"a\0b.csv\"",
                "filename=\"../../../etc/passwd\"",
                "filename*=UTF-8''%00%F0%9F%98%80",
                "filename*=nope''a.csv",
                "filename*=UTF-8''%ED%A0%80.csv",
                "filename=\"=?UTF-8?B?AAAA?=\"",
                "filename=\"\"",
            })
    void takes_any_file_name_or_refuses_it(String fileName) {
        var body = part("name=\"file\"; " + fileName, ImportTest.GOOD) + END;

        var answer = post(FORM, BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 201})
    void cuts_a_long_file_name_between_two_characters(int before) {
        var body =
                part(
                                "name=\"file\"; filename=\"" + "x".repeat(before) + "😀.csv\"",
                                ImportTest.GOOD)
                        + END;

        var answer = post(FORM, BodyPublishers.ofString(body, UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().path("fileName").asString())
                .startsWith("x".repeat(199))
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void refuses_options_that_are_too_large_as_a_field_and_as_a_file() {
        var large = " ".repeat(1024 * 1024 + 1) + "{}";

        var field = FILE + part("name=\"options\"", large) + END;
        var file = FILE + part("name=\"options\"; filename=\"o.json\"", large) + END;

        assertThat(post(FORM, BodyPublishers.ofString(field)).status()).isEqualTo(400);
        assertThat(post(FORM, BodyPublishers.ofString(file)).status()).isEqualTo(400);
    }

    @Test
    void takes_a_body_whose_length_is_not_declared() {
        var bytes = (FILE + END).getBytes(UTF_8);

        var answer =
                post(FORM, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void never_fails_on_a_damaged_body() {
        var random = new Random(1);
        var whole =
                (FILE + part("name=\"options\"", "{\"dryRun\": true}") + END)
                        .replace("A1", "\u00e9")
                        .getBytes(ISO_8859_1);

        for (int round = 0; round < 300; round++) {
            var body = whole.clone();
            for (int i = 1 + random.nextInt(10); i > 0; i--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }

            var answer = post(FORM, BodyPublishers.ofByteArray(body));

            assertThat(answer.status()).as("round %d: %s", round, answer.text()).isNotEqualTo(500);
        }
    }

    private TestHttp.Answer post(String type, BodyPublisher body) {
        return http.send(http.request(Uploads.PATH).header("Content-Type", type).POST(body));
    }

    private static String part(String disposition, String content) {
        return "--b\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                .formatted(disposition, content);
    }
}
