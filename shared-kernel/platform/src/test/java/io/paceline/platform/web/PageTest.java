package io.paceline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    static final List<String> SORTS = List.of("-on", "name");

    @ParameterizedTest(name = "{0} of {1} rows: {2}")
    @CsvSource({
        "3, 2, false, fewer than a page",
        "3, 3, false, exactly a page",
        "3, 4, true, one more than a page",
    })
    void has_a_next_page_only_where_there_are_more_rows(
            int limit, int rows, boolean next, String why) {
        var request = new PageRequest(limit, "n", false, null);

        var page = Page.of(IntStream.range(0, rows).boxed().toList(), request, List::of);

        assertThat(page.nextCursor() != null).as(why).isEqualTo(next);
        assertThat(page.items()).hasSize(Math.min(rows, limit));
    }

    @Test
    void a_cursor_comes_back_as_it_was_given_out() {
        var id = UUID.randomUUID();
        var now = Instant.parse("2017-03-31T10:00:00.123456Z");
        var position =
                List.of(LocalDate.of(2017, 3, 31), new BigDecimal("1E+3"), "a b;ä", 7L, now, id);

        var cursor = Cursor.parse(Cursor.of("-on", position).text(), "-on");

        assertThat(cursor.date(0)).isEqualTo("2017-03-31");
        assertThat(cursor.decimal(1)).isEqualByComparingTo("1000");
        assertThat(cursor.string(2)).isEqualTo("a b;ä");
        assertThat(cursor.number(3)).isEqualTo(7);
        assertThat(cursor.instant(4)).isEqualTo(now);
        assertThat(cursor.uuid(5)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "%%%", "MQ", "", "eyJhIjoxfQ"})
    void refuses_text_that_is_no_cursor(String text) {
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> Cursor.parse(text, ""));
    }

    @Test
    void refuses_a_cursor_of_another_order_or_with_another_content() {
        var cursor = Cursor.of("name", List.of("a"));

        assertThatExceptionOfType(InvalidCursor.class)
                .isThrownBy(() -> Cursor.parse(cursor.text(), "-name"));
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> cursor.uuid(0));
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> cursor.string(1));
    }

    @Test
    void refuses_a_cursor_that_is_too_long() {
        var text = Base64.getUrlEncoder().encodeToString(new byte[1501]);

        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> Cursor.parse(text, ""));
    }

    @ParameterizedTest(name = "limit {0}")
    @CsvSource({"1, 1", "200, 200", ", 50"})
    void takes_a_limit_up_to_the_largest(@Nullable String limit, int expected) {
        assertThat(PageArgument.read(limit, null, null, SORTS).limit()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1e1", "99999999999", "x"})
    void refuses_another_limit(String limit) {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> PageArgument.read(limit, null, null, SORTS));
    }

    @ParameterizedTest
    @CsvSource({
        ", on, true",
        "on, on, false",
        "-on, on, true",
        "name, name, false",
        "-name, name, true"
    })
    void sorts_by_what_is_offered(@Nullable String sort, String property, boolean descending) {
        var page = PageArgument.read(null, sort, null, SORTS);

        assertThat(page.sort()).isEqualTo(property);
        assertThat(page.descending()).isEqualTo(descending);
    }

    @Test
    void refuses_a_sort_that_is_not_offered() {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> PageArgument.read(null, "secret", null, SORTS));
    }
}
