package io.paceline.platform.imports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellDateTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "1,            1900-01-01,          the first day",
        "59,           1900-02-28,          before the day that never was",
        "60,           '',                  that day",
        "61,           1900-03-01,          the day after",
        "42825,        2017-03-31,          a day",
        "42825.0,      2017-03-31,          however written",
        "42825.75,     2017-03-31T18:00:00, with a time",
        "42824.999999, 2017-03-31,          a second is the smallest part",
        "42825.41666666666, 2017-03-31T10:00:00, rounded",
        "0.5,          12:00:00,            a time of day",
        "0,            00:00:00,            midnight",
        "2958465,      9999-12-31,          the last day",
        "2958466,      '',                  none that there is",
        "1E+30,        '',                  nor this",
        "-1,           '',                  nor this",
    })
    void counts_days_from_1900(BigDecimal serial, String text, String why) {
        assertThat(CellDate.of(serial, false).map(CellDate::text).orElse(""))
                .as(why)
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "1, 1904-01-02", "41363, 2017-03-31", "60, 1904-03-01"})
    void counts_days_from_1904(BigDecimal serial, String text) {
        assertThat(CellDate.of(serial, true).map(CellDate::text)).hasValue(text);
    }

    @ParameterizedTest
    @Randomly
    void knows_every_day(RandomGenerator random) {
        var day = LocalDate.of(1900, 3, 1).plusDays(random.nextInt(2_000_000));
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);

        assertThat(CellDate.of(BigDecimal.valueOf(serial), false))
                .hasValue(new CellDate(day.toString(), true));
    }

    @ParameterizedTest
    @CsvSource({
        "14, true",
        "22, true",
        "0,  false",
        "2,  false",
        "45, true",
        "46, false",
        "57, true",
        "yyyy-mm-dd, true",
        "'[$-409]d-mmm-yy;@', true",
        "'[$-F800]dddd, mmmm dd, yyyy', true",
        "hh:mm, true",
        "[h]:mm, false",
        "[mm]:ss, false",
        "General, false",
        "'#,##0.00', false",
        "'[Red]#,##0', false",
        "'0.00\" days\"', false",
        "'0 \\d', false",
        "'0.00E+00', false",
        "'_(* #,##0_);_(* (#,##0)', false",
        "'0;\"yes\"', false",
        "@, false",
    })
    void is_told_from_a_number_by_the_format(String format, boolean date) throws Exception {
        var book =
                Workbooks.withRows("<row r='1'><c r='A1' s='0'><v>42825</v></c></row>")
                        .styles(format);

        assertThat(
                        Workbooks.read(folder, book.bytes())
                                .getFirst()
                                .cells()
                                .getFirst()
                                .equals("42825"))
                .isEqualTo(!date);
    }
}
