package io.paceline.platform.imports;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.imports.ReceiveImport.Parts;
import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.repeat.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Takes files of each kind at the kind's own path.
@RestController
class ImportController {

    private static final int LONGEST_PART = 1024 * 1024;

    private final String service;
    private final Map<String, ImportKind<?>> kinds;
    private final ReceiveImport receiveImport;
    private final ImportJobs jobs;

    ImportController(
            @Value("${spring.application.name}") String service,
            List<ImportKind<?>> kinds,
            ReceiveImport receiveImport,
            ImportJobs jobs) {
        this.service = service;
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::path, kind -> kind));
        this.receiveImport = receiveImport;
        this.jobs = jobs;
        for (var path : this.kinds.keySet()) {
            if (!path.matches("/api/" + service + "/[a-z-]+/imports")) {
                throw new IllegalStateException("Imports cannot be posted to " + path);
            }
        }
    }

    @Operation(
            summary = "Import a CSV or XLSX file",
            description =
                    "Parts: file (CSV in UTF-8 or the first sheet of an XLSX workbook), options (JSON:"
                            + " dryRun, mode, dateFormat, columns, ignoreColumns, aliases), aliases"
                            + " (CSV: field,from,to)")
    @PostMapping(
            path = "/api/${spring.application.name}/{things}/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permit(Right.RUN_IMPORTS)
    ResponseEntity<ImportJob> post(
            @PathVariable String things,
            @RequestPart MultipartFile file,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            MultipartHttpServletRequest request)
            throws IOException {
        var kind = kinds.get("/api/" + service + "/" + things + "/imports");
        if (kind == null) {
            throw NotFound.of("import kind", things);
        }
        requireOnce(request);
        var received =
                receiveImport.receive(
                        kind,
                        new Parts(file, part(request, "options"), part(request, "aliases")),
                        key == null ? null : IdempotencyKey.checked(key));
        var answer =
                ResponseEntity.accepted()
                        .location(
                                URI.create("/api/%s/imports/%s".formatted(service, received.id())));
        if (received.repeated()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(jobs.find(received.id()).orElseThrow());
    }

    /// Which of two files is meant cannot be told.
    private static void requireOnce(MultipartHttpServletRequest request) {
        for (var name : List.of("file", "options", "aliases")) {
            var fields = request.getParameterValues(name);
            int parts = request.getFiles(name).size() + (fields == null ? 0 : fields.length);
            if (parts > 1) {
                throw new BadRequest(
                        "part-repeated",
                        "The part %s is there %d times".formatted(name, parts),
                        List.of(Fault.at("/" + name, "must be there once")));
            }
        }
    }

    /// Browsers send a part as a field, other clients as a file with a media type; both are taken.
    private static @Nullable String part(MultipartHttpServletRequest request, String name)
            throws IOException {
        var file = request.getFile(name);
        var field = request.getParameter(name);
        long size = file != null ? file.getSize() : field != null ? field.length() : 0;
        if (size > LONGEST_PART) {
            throw new BadRequest(
                    "part-too-large",
                    "The part %s is larger than %d bytes".formatted(name, LONGEST_PART),
                    List.of(Fault.at("/" + name, "is too large")));
        }
        return file != null ? new String(file.getBytes(), StandardCharsets.UTF_8) : field;
    }
}
