package io.paceline.crm.sector;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/sectors")
@Tag(name = "Sectors", description = "The reference list of what customers do")
class SectorController {

    private final Sectors sectors;
    private final AuditTrail audit;

    SectorController(Sectors sectors, AuditTrail audit) {
        this.sectors = sectors;
        this.audit = audit;
    }

    @GetMapping
    @Permit(Right.SEE_CUSTOMERS)
    @Operation(summary = "All sectors by code")
    Page<Sector> list() {
        return Page.of(sectors.all());
    }

    @PutMapping("/{code}")
    @Permit(Right.KEEP_SECTORS)
    @Transactional
    @Operation(summary = "Adds a sector, or renames it", description = "Safe to repeat.")
    Sector put(@PathVariable String code, @Valid @RequestBody NamedSector body) {
        if (!code.matches("[a-z][a-z0-9-]{0,99}")) {
            throw InvalidRequest.of(
                    Fault.inPath("code", "must be small letters, digits and hyphens", code));
        }
        var sector = new Sector(code, body.name().strip());
        var before = sectors.find(code).orElse(null);
        if (!sector.equals(before)) {
            sectors.put(sector);
            var change = before == null ? "sector.added" : "sector.renamed";
            audit.record(change, AuditedObject.of("sector", code), before, sector);
        }
        return sector;
    }

    record NamedSector(@NotBlank @Size(max = 200) String name) {}
}
