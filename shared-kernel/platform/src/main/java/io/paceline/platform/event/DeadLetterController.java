package io.paceline.platform.event;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.paceline.platform.web.Revisioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/${spring.application.name}/dead-letters")
@Tag(name = "Dead letters", description = "Events that this service could not apply")
class DeadLetterController {

    /// @param payload the message's value as it should have been, JSON
    record Repair(@NotBlank @Size(max = 1_000_000) String payload) {}

    record DeadLetterView(
            UUID id,
            String consumer,
            DeadLetter.Source source,
            @Nullable UUID subject,
            @Nullable Long eventRevision,
            String payload,
            String code,
            String reason,
            DeadLetter.Status status,
            long revision)
            implements Revisioned {

        static DeadLetterView of(DeadLetter letter) {
            return new DeadLetterView(
                    letter.id(),
                    letter.consumer(),
                    letter.source(),
                    letter.subject(),
                    letter.revision(),
                    letter.payload(),
                    letter.code(),
                    letter.reason(),
                    letter.status(),
                    letter.version());
        }
    }

    private final DeadLetters letters;
    private final ReplayDeadLetter replay;

    DeadLetterController(DeadLetters letters, ReplayDeadLetter replay) {
        this.letters = letters;
        this.replay = replay;
    }

    @GetMapping
    @Permit(Right.KEEP_EVENTS)
    @Operation(summary = "Lists dead letters, newest first")
    Page<DeadLetterView> list(
            @RequestParam(required = false) @Nullable String consumer,
            @RequestParam(required = false) DeadLetter.@Nullable Status status,
            PageRequest page) {
        var before = page.cursor() == null ? null : page.cursor().uuid(0);
        var query = new DeadLetterQuery(consumer, status, before, page.fetchSize());
        return Page.of(letters.list(query), page, letter -> List.of(letter.id()))
                .map(DeadLetterView::of);
    }

    @GetMapping("/{id}")
    @Permit(Right.KEEP_EVENTS)
    @Operation(summary = "Shows one: where it stood, what it holds, why it failed")
    DeadLetterView get(@PathVariable UUID id) {
        return letters.find(id)
                .map(DeadLetterView::of)
                .orElseThrow(() -> NotFound.of("dead letter", id));
    }

    @PutMapping("/{id}")
    @Permit(Right.KEEP_EVENTS)
    @Operation(summary = "Repairs the payload; it is applied by a replay")
    DeadLetterView repair(
            @PathVariable UUID id, @IfMatch long revision, @Valid @RequestBody Repair repair) {
        return DeadLetterView.of(replay.repair(id, revision, repair.payload()));
    }

    @PostMapping("/{id}/replay")
    @Permit(Right.KEEP_EVENTS)
    @Operation(
            summary = "Applies it again",
            description = "Answers REPLAYED, or WAITING with the new reason when it failed again.")
    DeadLetterView replay(@PathVariable UUID id) {
        return DeadLetterView.of(replay.replay(id));
    }

    @PostMapping("/{id}/discard")
    @Permit(Right.KEEP_EVENTS)
    @Operation(summary = "Settles it without applying it")
    DeadLetterView discard(@PathVariable UUID id) {
        return DeadLetterView.of(replay.discard(id));
    }
}
