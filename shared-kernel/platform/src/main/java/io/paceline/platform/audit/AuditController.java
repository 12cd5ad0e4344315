package io.paceline.platform.audit;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows the log to auditors, and tells in it who looked.
@RestController
@RequestMapping("/api/${spring.application.name}/audit")
@Tag(name = "Audit", description = "Who did what, and who was refused")
class AuditController {

    private final EntryList entries;
    private final AuditTrail trail;
    private final String service;

    AuditController(EntryList entries, AuditTrail trail, String service) {
        this.entries = entries;
        this.trail = trail;
        this.service = service;
    }

    @GetMapping("/entries")
    @Permit(Right.SEE_AUDIT)
    @Operation(
            summary = "Lists who did what, newest first",
            description = "Reading the audit is an entry itself. Secrets and e-mail are left out.")
    Page<EntryView> list(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String objectType,
            @RequestParam(required = false) @Nullable String objectId,
            @RequestParam(required = false) Verdict.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            PageRequest page) {
        var query = new EntryQuery(actor, action, objectType, objectId, outcome, from, to);
        var lines = entries.list(query, page);
        trail.record("audit.read", AuditedObject.of("audit", service), null, query);
        return Page.of(lines, page, EntryList.Line::place).map(EntryList.Line::entry);
    }
}
