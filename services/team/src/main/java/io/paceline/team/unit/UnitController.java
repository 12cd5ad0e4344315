package io.paceline.team.unit;

import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.paceline.team.unit.ChangeUnit.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/team/units")
@Tag(name = "Units", description = "The organisation tree, with every place a unit ever had")
class UnitController {

    private final Units units;
    private final CreateUnit createUnit;
    private final ChangeUnit changeUnit;
    private final Clock clock;

    UnitController(Units units, CreateUnit createUnit, ChangeUnit changeUnit, Clock clock) {
        this.units = units;
        this.createUnit = createUnit;
        this.changeUnit = changeUnit;
        this.clock = clock;
    }

    @GetMapping
    @Permit(Right.SEE_ROSTER)
    @Operation(
            summary = "Units by name",
            description = "With `at` only those that are part of the organisation on that day.")
    Page<UnitView> list(
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Kind kind,
            PageRequest page) {
        var day = dayOr(at);
        var cursor = page.cursor();
        var rows =
                units.all().values().stream()
                        .filter(unit -> kind == null || unit.kind() == kind)
                        .filter(unit -> at == null || unit.parents().at(at).isPresent())
                        .sorted(Unit.BY_NAME)
                        .filter(unit ->
                                cursor == null || unit.comesAfter(cursor.string(0), cursor.uuid(1)))
                        .limit(page.fetchSize())
                        .map(unit -> UnitView.of(unit, day))
                        .toList();
        return Page.of(rows, page, unit -> List.of(unit.name(), unit.id()));
    }

    @PostMapping
    @Permit(Right.KEEP_ROSTER)
    @Operation(summary = "Creates a unit under another one, or a company as a root")
    ResponseEntity<UnitView> create(@Valid @RequestBody NewUnit body) {
        var unit = createUnit.create(body.profile(), body.from(), body.parentId());
        return ResponseEntity.created(URI.create("/api/team/units/" + unit.id())).body(view(unit));
    }

    @GetMapping("/{id}")
    @Permit(Right.SEE_ROSTER)
    @Operation(summary = "A unit, with its place on a day (today unless given)")
    UnitView get(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate at) {
        return UnitView.of(new UnitTree(units.all()).get(id), dayOr(at));
    }

    @PutMapping("/{id}")
    @Permit(Right.KEEP_ROSTER)
    @Operation(
            summary = "Changes a unit",
            description = "Another `parentId` needs `from`, the day from which it holds.")
    UnitView change(
            @PathVariable UUID id, @IfMatch long revision, @Valid @RequestBody ChangedUnit body) {
        return view(changeUnit.change(id, revision, body.wish()));
    }

    @PostMapping("/{id}/closure")
    @Permit(Right.KEEP_ROSTER)
    @Operation(summary = "Closes a unit in which nobody stands from that day on")
    UnitView close(@PathVariable UUID id, @Valid @RequestBody Closure body) {
        return view(changeUnit.close(id, body.on()));
    }

    private UnitView view(Unit unit) {
        return UnitView.of(unit, dayOr(null));
    }

    private LocalDate dayOr(@Nullable LocalDate at) {
        return at != null ? at : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// @param from first day on which the unit is part of the organisation
    record NewUnit(
            @NotBlank @Size(max = 200) String name,
            @NotNull Kind kind,
            @Size(min = 1, max = 100) @Nullable String externalId,
            @Nullable UUID headId,
            @Schema(description = "Absent for a company only") @Nullable UUID parentId,
            @NotNull LocalDate from) {

        UnitProfile profile() {
            return new UnitProfile(externalId, name.strip(), kind, headId);
        }
    }

    record ChangedUnit(
            @NotBlank @Size(max = 200) String name,
            @NotNull Kind kind,
            @Size(min = 1, max = 100) @Nullable String externalId,
            @Nullable UUID headId,
            @Nullable UUID parentId,
            @Nullable LocalDate from) {

        Wish wish() {
            var profile = new UnitProfile(externalId, name.strip(), kind, headId);
            return new Wish(profile, parentId, from);
        }
    }

    record Closure(@NotNull LocalDate on) {}
}
