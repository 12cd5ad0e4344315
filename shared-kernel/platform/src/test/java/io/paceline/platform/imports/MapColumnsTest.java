package io.paceline.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.paceline.platform.imports.ImportOptions.Mapping;
import io.paceline.platform.web.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapColumnsTest {

    static final ImportField<String> ID =
            ImportField.text("externalId").headed("opportunity_id").mandatory();
    static final ImportField<String> NAME = ImportField.text("name");
    static final List<ImportField<?>> FIELDS = List.of(ID, NAME);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opportunity_id",
                "Opportunity ID",
                "OPPORTUNITY-ID",
                "externalId",
                "external_id"
            })
    void knows_a_column_by_each_accepted_header(String header) {
        var layout = MapColumns.of(FIELDS, List.of("name", header), Mapping.BY_HEADER);

        assertThat(layout.column(layout.index(ID))).isEqualTo(1);
    }

    @Test
    void knows_a_column_by_the_callers_word_only() {
        var mapping = new Mapping(Map.of("name", "Kunde"), List.of(), List.of());

        var layout = MapColumns.of(FIELDS, List.of("external_id", "Kunde"), mapping);

        assertThat(layout.column(layout.index(NAME))).isEqualTo(1);
        assertThat(refused(List.of("external_id", "Kunde", "name"), mapping))
                .containsExactly(
                        "Column 'name' is not known; name its field in options.columns, or the"
                                + " header in options.ignoreColumns");
    }

    @Test
    void names_the_missing_column_and_what_would_be_accepted() {
        assertThat(refused(List.of("name"), Mapping.BY_HEADER))
                .containsExactly(
                        "Column 'externalId' is missing; accepted headers are [externalId, opportunity_id]");
    }

    @Test
    void names_all_faults_of_the_header_at_once() {
        assertThat(refused(List.of("Name", "name", "colour"), Mapping.BY_HEADER)).hasSize(3);
    }

    @Test
    void names_a_column_that_stands_twice() {
        assertThat(refused(List.of("external_id", "Name", "name"), Mapping.BY_HEADER))
                .containsExactly("Column 'name' means the field name, as column Name does already");
    }

    @Test
    void leaves_out_what_the_caller_ignores_and_what_we_have_added() {
        var mapping = new Mapping(Map.of(), List.of("colour"), List.of());

        var headers = List.of("external_id", "colour", "rejected_line", "rejected_reason");

        assertThat(MapColumns.of(FIELDS, headers, mapping).column(1)).isEqualTo(Layout.ABSENT);
    }

    @Test
    void refuses_a_mapping_of_an_unknown_field_or_header() {
        var mapping = new Mapping(Map.of("colour", "x", "name", "none"), List.of(), List.of());

        assertThat(refused(List.of("external_id"), mapping)).hasSize(2);
    }

    private static List<String> refused(List<String> headers, Mapping mapping) {
        var refusal =
                catchThrowableOfType(
                        InvalidFile.class, () -> MapColumns.of(FIELDS, headers, mapping));
        return refusal.faults().stream().map(Fault::message).toList();
    }
}
