package io.paceline.platform.imports;

import io.paceline.platform.web.PageRequest;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was wrong with the rows of imports, and the rows themselves.
final class ImportFaults {

    private static final int CHUNK_ROWS = 5_000;
    private static final String ADD_FAULTS =
            """
            insert into import_fault (job_id, number, line, field, value, message, suggestion)
            select :job, :before + f.n, f.line, f.field, f.value, f.message, f.suggestion
            from unnest(:lines::int[], :fields::text[], :values::text[], :messages::text[],
                :suggestions::text[]) with ordinality f(line, field, value, message, suggestion, n)
            """;
    private static final String ADD_ROWS =
            """
            insert into import_rejected_row (job_id, line, source)
            select :job, r.line, r.source from unnest(:lines::int[], :sources::text[]) r(line, source)
            """;
    private static final String PAGE =
            """
            select line, field, value, message, suggestion, number from import_fault
            where job_id = :job and number > :after order by number limit :limit
            """;
    private static final String REJECTED =
            """
            select r.source, r.line,
                (select string_agg(concat_ws(': ', nullif(f.field, ''), f.message), '; ' order by f.number)
                from import_fault f where f.job_id = r.job_id and f.line = r.line) as reason
            from import_rejected_row r where r.job_id = :job order by r.line
            """;

    /// A fault with its place in the list.
    record Numbered(int number, RowFault fault) {}

    private final JdbcClient jdbc;

    ImportFaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID job, List<ImportRow> faulty) {
        int before = 0;
        for (int from = 0; from < faulty.size(); from += CHUNK_ROWS) {
            var chunk = faulty.subList(from, Math.min(from + CHUNK_ROWS, faulty.size()));
            before += addFaults(job, before, chunk);
            jdbc.sql(ADD_ROWS)
                    .param("job", job)
                    .param("lines", chunk.stream().map(ImportRow::line).toArray(Integer[]::new))
                    .param(
                            "sources",
                            chunk.stream()
                                    .map(row -> CsvLines.line(row.source()))
                                    .toArray(String[]::new))
                    .update();
        }
    }

    private int addFaults(UUID job, int before, List<ImportRow> chunk) {
        var faults = chunk.stream().flatMap(row -> row.faults().stream()).toList();
        return jdbc.sql(ADD_FAULTS)
                .param("job", job)
                .param("before", before)
                .param("lines", faults.stream().map(RowFault::row).toArray(Integer[]::new))
                .param("fields", faults.stream().map(RowFault::column).toArray(String[]::new))
                .param("values", texts(faults, RowFault::value))
                .param("messages", faults.stream().map(RowFault::message).toArray(String[]::new))
                .param("suggestions", texts(faults, RowFault::suggestion))
                .update();
    }

    List<Numbered> page(UUID job, PageRequest page) {
        return after(job, page.cursor() == null ? 0 : page.cursor().number(0), page.fetchSize());
    }

    List<RowFault> first(UUID job) {
        return after(job, 0, ImportJob.FIRST_FAULTS).stream().map(Numbered::fault).toList();
    }

    /// The faulty rows as CSV: the columns of the file, then the line and the reasons.
    void writeRejected(UUID job, PrintWriter csv) {
        var header =
                jdbc.sql("select header from import_job where id = :job")
                        .param("job", job)
                        .query(String.class)
                        .single();
        csv.print(header + "," + CsvLines.line(MapColumns.OWN_HEADERS) + "\r\n");
        jdbc.sql(REJECTED)
                .param("job", job)
                .query(row -> {
                    var reason =
                            CsvLines.line(List.of(row.getString("line"), row.getString("reason")));
                    csv.print(row.getString("source") + "," + reason + "\r\n");
                });
    }

    private List<Numbered> after(UUID job, long number, int limit) {
        return jdbc.sql(PAGE)
                .param("job", job)
                .param("after", number)
                .param("limit", limit)
                .query((row, _) ->
                        new Numbered(
                                row.getInt("number"),
                                new RowFault(
                                        row.getInt("line"),
                                        row.getString("field"),
                                        row.getString("value"),
                                        row.getString("message"),
                                        row.getString("suggestion"))))
                .list();
    }

    private static @Nullable String[] texts(
            List<RowFault> faults, Function<RowFault, @Nullable String> text) {
        var texts = new @Nullable String[faults.size()];
        Arrays.setAll(texts, index -> text.apply(faults.get(index)));
        return texts;
    }
}
