package io.paceline.platform.audit.chain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The blocks in the database.
final class Blocks {

    private static final String ADD =
            """
            insert into audit_block (number, sealed_at, after_era, after_transaction, after_number,
                last_era, last_transaction, last_number, ids, digests, previous, hash)
            values (:number, :at, :afterEra, :afterTransaction, :afterNumber,
                :lastEra, :lastTransaction, :lastNumber, :ids::uuid[], :digests, :previous, :hash)
            """;

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head head() {
        return jdbc.sql(
                        """
                        select number, hash, last_era, last_transaction, last_number
                        from audit_block order by number desc limit 1
                        """)
                .query((row, _) ->
                        new Head(
                                row.getLong("number"),
                                Digest.read(row.getBytes("hash")),
                                place(row, "last")))
                .optional()
                .orElse(Head.NONE);
    }

    void add(Block block) {
        var seal = block.seal();
        jdbc.sql(ADD)
                .param("number", seal.number())
                .param("at", seal.at().atOffset(ZoneOffset.UTC))
                .param("afterEra", block.after().era())
                .param("afterTransaction", block.after().transaction())
                .param("afterNumber", block.after().number())
                .param("lastEra", block.last().era())
                .param("lastTransaction", block.last().transaction())
                .param("lastNumber", block.last().number())
                .param("ids", block.entries().stream().map(SealedEntry::id).toArray(UUID[]::new))
                .param("digests", joined(block.entries()))
                .param("previous", seal.previous().bytes())
                .param("hash", seal.hash().bytes())
                .update();
    }

    /// The next one, whatever its number.
    Optional<Block> after(long number) {
        return jdbc.sql("select * from audit_block where number > :number order by number limit 1")
                .param("number", number)
                .query((row, _) -> block(row))
                .optional();
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                new Block.Seal(
                        row.getLong("number"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                        Digest.read(row.getBytes("previous")),
                        Digest.read(row.getBytes("hash"))),
                place(row, "after"),
                place(row, "last"),
                entries(row.getArray("ids"), row.getBytes("digests")));
    }

    private static Place place(ResultSet row, String name) throws SQLException {
        return new Place(
                row.getInt(name + "_era"),
                row.getLong(name + "_transaction"),
                row.getLong(name + "_number"));
    }

    private static List<SealedEntry> entries(Array ids, byte[] digests) throws SQLException {
        var entries = new ArrayList<SealedEntry>();
        var known = (UUID[]) ids.getArray();
        var all = Arrays.copyOf(digests, known.length * Hash.BYTES);
        for (var id : known) {
            int from = entries.size() * Hash.BYTES;
            var digest = Arrays.copyOfRange(all, from, from + Hash.BYTES);
            entries.add(new SealedEntry(id, new Digest(digest)));
        }
        return entries;
    }

    private static byte[] joined(List<SealedEntry> entries) {
        var all = new byte[entries.size() * Hash.BYTES];
        int place = 0;
        for (var entry : entries) {
            System.arraycopy(entry.digest().bytes(), 0, all, place, Hash.BYTES);
            place += Hash.BYTES;
        }
        return all;
    }
}
