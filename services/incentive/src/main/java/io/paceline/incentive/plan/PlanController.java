package io.paceline.incentive.plan;

import static java.util.Comparator.comparing;

import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.paceline.platform.web.Revisioned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incentive/plans")
class PlanController {

    /// @param currency ISO 4217 code of all pay of the plan
    /// @param roundingMode `HALF_UP` unless said otherwise
    record NewPlan(
            @NotBlank @Size(max = 200) String name,
            String currency,
            @Nullable RoundingMode roundingMode,
            LocalDate effectiveFrom,
            List<ComponentRequest> components) {}

    record PlanView(
            UUID id,
            long revision,
            String name,
            String currency,
            RoundingMode roundingMode,
            List<VersionView> versions)
            implements Revisioned {

        static PlanView of(Plan plan) {
            return new PlanView(
                    plan.id(),
                    plan.revision(),
                    plan.name(),
                    plan.currency().getCurrencyCode(),
                    plan.roundingMode(),
                    plan.versions().stream().map(VersionView::of).toList());
        }
    }

    record VersionView(
            int version,
            String status,
            LocalDate effectiveFrom,
            @Nullable Instant activatedAt,
            List<Component> components) {

        static VersionView of(PlanVersion version) {
            return new VersionView(
                    version.version(),
                    version.active() ? "ACTIVE" : "DRAFT",
                    version.effectiveFrom(),
                    version.activatedAt(),
                    version.components());
        }
    }

    private final Plans plans;
    private final WritePlan writePlan;
    private final ActivateVersion activateVersion;

    PlanController(Plans plans, WritePlan writePlan, ActivateVersion activateVersion) {
        this.plans = plans;
        this.writePlan = writePlan;
        this.activateVersion = activateVersion;
    }

    @PostMapping
    ResponseEntity<PlanView> create(@Valid @RequestBody NewPlan plan) {
        var version = new VersionRequest(plan.effectiveFrom(), plan.components());
        var created = writePlan.create(plan.name(), plan.currency(), plan.roundingMode(), version);
        return ResponseEntity.created(URI.create("/api/incentive/plans/" + created.id()))
                .body(PlanView.of(created));
    }

    @GetMapping
    Page<PlanView> list(PageRequest page) {
        var cursor = page.cursor();
        var ids = plans.idsAfter(cursor == null ? "" : cursor.string(0), page.fetchSize());
        var rows =
                plans.byId(ids).values().stream()
                        .sorted(comparing(Plan::name))
                        .map(PlanView::of)
                        .toList();
        return Page.of(rows, page, plan -> List.of(plan.name()));
    }

    @GetMapping("/{id}")
    PlanView get(@PathVariable UUID id) {
        return PlanView.of(plans.get(id));
    }

    @PostMapping("/{id}/versions")
    ResponseEntity<PlanView> addVersion(
            @PathVariable UUID id, @Valid @RequestBody VersionRequest version) {
        return ResponseEntity.created(URI.create("/api/incentive/plans/" + id))
                .body(PlanView.of(writePlan.addVersion(id, version)));
    }

    @PutMapping("/{id}/versions/{number}")
    PlanView editVersion(
            @PathVariable UUID id,
            @PathVariable int number,
            @IfMatch long revision,
            @Valid @RequestBody VersionRequest version) {
        return PlanView.of(writePlan.editVersion(id, number, revision, version));
    }

    @PostMapping("/{id}/versions/{number}/activation")
    PlanView activate(@PathVariable UUID id, @PathVariable int number) {
        return PlanView.of(activateVersion.activate(id, number));
    }
}
