package io.paceline.crm.sector;

import io.paceline.platform.imports.Nearest;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The reference list: what is not on it is refused, with the nearest known one as a suggestion.
@Repository
public class Sectors {

    private final JdbcClient jdbc;

    Sectors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All codes, in alphabetical order.
    public Collection<String> codes() {
        return all().stream().map(Sector::code).toList();
    }

    /// Refuses a code that is not on the list.
    public void check(String code) {
        var known = codes();
        if (!known.contains(code)) {
            var hint =
                    Nearest.to(code, known)
                            .map(nearest -> "; did you mean %s?".formatted(nearest))
                            .orElse("");
            throw InvalidRequest.of(Fault.at("/sector", "is not a known sector" + hint, code));
        }
    }

    List<Sector> all() {
        return jdbc.sql("select code, name from sector order by code")
                .query((row, _) -> new Sector(row.getString("code"), row.getString("name")))
                .list();
    }

    Optional<Sector> find(String code) {
        return all().stream().filter(sector -> sector.code().equals(code)).findFirst();
    }

    void put(Sector sector) {
        jdbc.sql(
                        """
                        insert into sector (code, name) values (:code, :name)
                        on conflict (code) do update set name = excluded.name
                        """)
                .param("code", sector.code())
                .param("name", sector.name())
                .update();
    }
}
