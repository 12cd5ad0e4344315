package io.paceline.platform.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service that imports sales and nothing else.
@SpringBootConfiguration
@EnableAutoConfiguration
class SalesApplication {

    @Bean
    Sales sales(JdbcClient jdbc) {
        return new Sales(jdbc);
    }

    record Sale(String id, String product, BigDecimal amount, @Nullable LocalDate on) {}

    static class Products implements Names<String> {

        static final List<String> ALL = List.of("GTX Pro", "GTX Basic", "MG Special");

        @Override
        public Map<String, String> find(Set<String> names) {
            return ALL.stream()
                    .filter(names::contains)
                    .collect(Collectors.toMap(name -> name, name -> name.replace(" ", "-")));
        }

        @Override
        public Collection<String> all() {
            return ALL;
        }
    }

    static class Sales implements ImportKind<Sale> {

        static final ImportField<String> ID =
                ImportField.text("id", 8)
                        .headed("opportunity_id")
                        .mandatory()
                        .describedAs("unique");
        static final ImportField<String> PRODUCT =
                ImportField.reference("product", new Products()).mandatory();
        static final ImportField<BigDecimal> AMOUNT =
                ImportField.decimal("amount").headed("close_value").mandatory();
        static final ImportField<LocalDate> ON = ImportField.date("on").headed("close_date");
        static final ImportField<String> STAGE = ImportField.code("stage", "Won", "Lost");

        final AtomicReference<Runnable> whileApplying = new AtomicReference<>(() -> {});
        private final JdbcClient jdbc;

        Sales(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String name() {
            return "sales";
        }

        @Override
        public String path() {
            return "/api/sample/sales/imports";
        }

        @Override
        public String description() {
            return "Sales, one a line.";
        }

        @Override
        public List<ImportField<?>> fields() {
            return List.of(ID, PRODUCT, AMOUNT, ON, STAGE);
        }

        @Override
        public Set<String> settings() {
            return Set.of("company");
        }

        @Override
        public List<Sale> resolve(ImportRows rows) {
            rows.refuseRepeated(ID);
            rows.check(AMOUNT, amount -> amount.signum() >= 0, "must not be negative");
            return rows.valid()
                    .map(row ->
                            new Sale(row.get(ID), row.get(PRODUCT), row.get(AMOUNT), row.find(ON)))
                    .toList();
        }

        @Override
        public ImportOutcome apply(List<Sale> rows, ImportProgress progress) {
            int created = 0;
            for (var sale : rows) {
                created +=
                        jdbc.sql(
                                        "insert into sale values (:id, :product, :amount, :on) on conflict do nothing")
                                .param("id", sale.id())
                                .param("product", sale.product())
                                .param("amount", sale.amount())
                                .param("on", sale.on())
                                .update();
                progress.applied(created);
            }
            whileApplying.get().run();
            return new ImportOutcome(created, 0, rows.size() - created);
        }

        int stored() {
            return jdbc.sql("select count(*) from sale").query(Integer.class).single();
        }

        void reset() {
            whileApplying.set(() -> {});
            jdbc.sql(
                            "create table if not exists sale (id text primary key, product text, amount numeric, at date)")
                    .update();
            jdbc.sql("truncate sale, import_job cascade").update();
        }
    }
}
