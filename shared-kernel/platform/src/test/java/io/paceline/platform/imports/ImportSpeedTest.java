package io.paceline.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.imports.SalesApplication.Sale;
import io.paceline.platform.imports.SalesApplication.Sales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Prints how many rows are validated in a second; it fails only where that is hopeless.
class ImportSpeedTest {

    static final int ROWS = 200_000;

    @TempDir Path folder;

    @Test
    void validates_the_longest_file_in_seconds() throws Exception {
        var path = Files.writeString(folder.resolve("sales.csv"), file());
        validate(path); // Warm.

        long start = System.nanoTime();
        var rows = validate(path);
        var took = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("validated %,d rows per second%n", ROWS * 1000L / took.toMillis());
        assertThat(rows).hasSize(ROWS);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }

    private static List<Sale> validate(Path path) throws IOException, NoSuchAlgorithmException {
        // Without a database: this kind looks names up in memory.
        var kind = new Sales(JdbcClient.create(new NoDatabase()));
        var file = CsvFile.open(path, MessageDigest.getInstance("SHA-256"));
        var rows = PreparedImport.of(kind, file, ImportOptions.NONE).rows(_ -> {});
        return kind.resolve(new ImportRows(rows, Map.of()));
    }

    private static String file() {
        var text = new StringBuilder("opportunity_id,product,close_value,close_date,stage\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(Integer.toString(row, 36))
                    .append(",GTX Pro,")
                    .append(row)
                    .append(".50,2017-03-")
                    .append(10 + row % 20)
                    .append(",Won\n");
        }
        return text.toString();
    }

    static final class NoDatabase extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            throw new IllegalStateException("no database here");
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new IllegalStateException("no database here");
        }
    }
}
