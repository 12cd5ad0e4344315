package io.paceline.platform.web;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// A service of no meaning that uses everything of the package.
@SpringBootConfiguration
@EnableAutoConfiguration
class ThingsApplication {

    enum Kind {
        LARGE,
        SMALL
    }

    record Line(@Positive int quantity, BigDecimal price) {}

    record Thing(
            @NotBlank @Size(max = 20) String name,
            Kind kind,
            List<@Valid Line> lines,
            @Nullable LocalDate on) {}

    record ThingView(UUID id, long revision, String name, BigDecimal price, boolean isOdd)
            implements Revisioned {

        public boolean isEven() {
            return !isOdd;
        }
    }

    @RestController
    @RequestMapping("/api/things")
    static class Things {

        private final AtomicReference<Runnable> whileRunning = new AtomicReference<>(() -> {});
        private final JdbcClient jdbc;

        Things(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("create table thing (id uuid primary key, name text unique)").update();
        }

        /// What happens to each command in the middle of its transaction.
        public void whileRunning(Runnable action) {
            whileRunning.set(action);
        }

        @PostMapping
        @Permit(Right.SEE_CUSTOMERS)
        @Transactional
        public ResponseEntity<ThingView> create(@Valid @RequestBody Thing thing) {
            var id = UUID.randomUUID();
            jdbc.sql("insert into thing values (?, ?)").params(id, thing.name()).update();
            whileRunning.get().run();
            if (thing.name().equals("refused")) {
                throw new Conflict("thing-refused", "This thing is refused after it was written");
            }
            return ResponseEntity.created(URI.create("/api/things/" + id)).body(view(id, 1));
        }

        @PutMapping("/{id}")
        @Permit(Right.SEE_CUSTOMERS)
        ThingView change(@PathVariable UUID id, @IfMatch long revision) {
            RevisionConflict.check(revision, 3);
            return view(id, 4);
        }

        @GetMapping("/{id}")
        @Permit(Right.SEE_CUSTOMERS)
        ThingView get(@PathVariable UUID id) {
            throw NotFound.of("thing", id);
        }

        @GetMapping
        @Permit(Right.SEE_CUSTOMERS)
        Page<ThingView> list(@Sortable({"-number", "name"}) PageRequest page) {
            int from = page.cursor() == null ? 0 : (int) page.cursor().number(0) + 1;
            var rows =
                    IntStream.range(from, 120)
                            .limit(page.fetchSize())
                            .mapToObj(i -> view(new UUID(0, i), i))
                            .toList();
            return Page.of(rows, page, thing -> List.of(thing.revision(), thing.id()));
        }

        @GetMapping("/broken")
        @Permit(Right.SEE_CUSTOMERS)
        ThingView broken(@RequestParam(defaultValue = "1") int number) {
            throw new IllegalStateException("secret detail " + number);
        }

        @PostMapping("/upload")
        @Permit(Right.SEE_CUSTOMERS)
        long upload(@RequestPart MultipartFile file) {
            return file.getSize();
        }

        private static ThingView view(UUID id, long revision) {
            return new ThingView(id, revision, "=1+1", new BigDecimal("1E+3"), revision % 2 == 1);
        }
    }
}
