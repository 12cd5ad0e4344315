package io.paceline.platform.approval;

import io.paceline.platform.approval.ApprovalRequest.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request as its readers see it.
@Schema(name = "Approval", description = "What one person proposed and another one decides")
public record ApprovalView(
        UUID id,
        @Schema(example = "role-grant") String kind,
        UUID objectId,
        String title,
        @Schema(
                        type = "object",
                        implementation = Object.class,
                        description = "What is there (`before`) and what will be (`after`)")
                JsonNode details,
        By proposedBy,
        Instant proposedAt,
        Status status,
        @Nullable By decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Schema(description = "Whether the caller may approve or reject it") boolean mayApprove,
        @Schema(description = "Why the caller may not") @Nullable Objection mayNotBecause) {

    @Schema(name = "By")
    public record By(String subject, String name) {

        static By of(Person person) {
            return new By(person.subject(), person.name());
        }
    }

    static ApprovalView of(ApprovalRequest request, @Nullable Objection objection) {
        var decision = request.decision();
        return new ApprovalView(
                request.id(),
                request.kind(),
                request.objectId(),
                request.content().title(),
                request.content().details(),
                By.of(request.proposer()),
                request.proposed().at(),
                request.status(),
                decision == null ? null : By.of(decision.by()),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                objection == null,
                objection);
    }
}
