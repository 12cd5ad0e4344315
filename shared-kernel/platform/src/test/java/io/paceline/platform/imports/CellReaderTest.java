package io.paceline.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.platform.web.InvalidRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    static final DateReader ISO = new DateReader(null);

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "M/D/YYYY, 3/1/2017",
        "MM/DD/YYYY, 03/01/2017",
        "DD.MM.YYYY, 01.03.2017",
        "D MMM YYYY, 1 Mar 2017",
        "YYYYMMDD, 20170301",
        "yyyy-MM-dd, 2017-03-01",
        ", 2017-03-01",
    })
    void reads_a_date_as_the_caller_writes_it(@Nullable String format, String text) {
        assertThat(new DateReader(format).read(text)).isEqualTo(LocalDate.of(2017, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "M/D",
                "HH:mm:ss",
                "YYYY-MM-DD'T'",
                "MMMMMMMMM D YYYY",
                "DDD/MM/YYYY"
            })
    void refuses_a_pattern_that_is_no_date(String format) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new DateReader(format));
    }

    @Test
    void refuses_a_day_that_does_not_exist() {
        assertThat(read(ImportField.date("on"), "2017-02-29").problem())
                .contains("must be a date like 2017-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.5", "999999999999999999.999999", "007"})
    void reads_a_decimal_exactly(String text) {
        assertThat(read(ImportField.decimal("amount"), text).value())
                .isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1,000.00",
                "$5",
                "1e3",
                "1.",
                ".5",
                "1.1234567",
                "1234567890123456789",
                "NaN",
                "+1"
            })
    void refuses_another_decimal(String text) {
        assertThat(read(ImportField.decimal("amount"), text).problem())
                .startsWith("must be a decimal");
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "-3, -3", "999999999999999999, 999999999999999999"})
    void reads_a_whole_number(String text, long number) {
        assertThat(read(ImportField.integer("employees"), text).value()).isEqualTo(number);
    }

    @Test
    void takes_text_up_to_its_longest() {
        var field = ImportField.text("name", 3);

        assertThat(read(field, " abc ").value()).isEqualTo("abc");
        assertThat(read(field, "abcd").problem()).contains("longer than 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"january", "JANUARY", " January "})
    void reads_a_constant_whatever_its_case(String text) {
        assertThat(read(ImportField.oneOf("month", Month.class), text).value())
                .isEqualTo(Month.JANUARY);
    }

    @Test
    void suggests_the_word_that_was_probably_meant() {
        var cell = read(ImportField.code("sector", "technology", "medical"), "technolgy");

        assertThat(cell.problem()).isEqualTo("must be one of technology, medical");
        assertThat(cell.suggestion()).isEqualTo("technology");
    }

    @Test
    void refuses_an_empty_cell_of_a_mandatory_field_only() {
        assertThat(read(ImportField.text("name"), " ")).isEqualTo(Cell.EMPTY);
        assertThat(read(ImportField.text("name").mandatory(), " ").problem())
                .isEqualTo("must be filled");
    }

    @Test
    void reads_back_what_we_made_harmless() {
        assertThat(read(ImportField.text("name"), "'=1+1").value()).isEqualTo("=1+1");
        assertThat(read(ImportField.text("name"), "'s").value()).isEqualTo("'s");
    }

    @Test
    void takes_the_value_that_an_alias_stands_for() {
        var reader = new CellReader(ImportField.text("product"), ISO, Map.of("GTXPro", "GTX Pro"));

        assertThat(reader.read(" GTXPro ").value()).isEqualTo("GTX Pro");
        assertThat(reader.read("GTX Basic").value()).isEqualTo("GTX Basic");
    }

    private static Cell read(ImportField<?> field, String text) {
        return new CellReader(field, ISO, Map.of()).read(text);
    }
}
