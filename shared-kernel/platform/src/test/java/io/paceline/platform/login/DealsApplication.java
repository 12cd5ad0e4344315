package io.paceline.platform.login;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Reaches;
import io.paceline.platform.access.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// A service of deals: who owns each, and when it was closed.
@SpringBootConfiguration
@EnableAutoConfiguration
class DealsApplication {

    record Deal(String name, UUID owner, LocalDate closed) {}

    @RestController
    static class Deals {

        private final JdbcClient jdbc;
        private final Reaches reaches;

        Deals(JdbcClient jdbc, Reaches reaches) {
            this.jdbc = jdbc;
            this.reaches = reaches;
            jdbc.sql("create table deal (name text, owner uuid, closed date)").update();
        }

        void add(String name, UUID owner, LocalDate closed) {
            jdbc.sql("insert into deal values (?, ?, ?)").params(name, owner, closed).update();
        }

        @GetMapping("/api/deals")
        @Permit(Right.SEE_DEALS)
        List<String> deals(Reach reach) {
            return jdbc.sql(
                            "select name from deal where %s order by name"
                                    .formatted(reach.sql("owner", "closed")))
                    .params(reach.params())
                    .query((row, _) -> row.getString(1))
                    .list();
        }

        @GetMapping("/api/deals/paid/{owner}")
        @Permit(Right.SEE_DEALS)
        boolean paid(@ReachOf(Right.SEE_PAY) Reach pay, @PathVariable UUID owner) {
            return reaches.covers(pay, owner, null);
        }

        @GetMapping("/api/deals/me")
        @Permit(Right.SEE_SELF)
        Set<?> me(Caller caller) {
            return caller.roles();
        }

        @PostMapping("/api/deals/imports")
        @Permit(Right.RUN_IMPORTS)
        void runImport() {}
    }
}
