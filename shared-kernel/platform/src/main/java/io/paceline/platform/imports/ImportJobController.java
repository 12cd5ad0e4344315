package io.paceline.platform.imports;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tells what can be imported and how imports went.
@RestController
@RequestMapping("/api/${spring.application.name}")
class ImportJobController {

    private final List<ImportKind<?>> kinds;
    private final ImportJobs jobs;
    private final ImportFaults faults;

    /// A kind as the people who prepare files need it.
    record KindView(
            String name,
            String path,
            String description,
            List<FieldView> fields,
            List<String> settings) {

        static KindView of(ImportKind<?> kind) {
            return new KindView(
                    kind.name(),
                    kind.path(),
                    kind.description(),
                    kind.fields().stream().map(FieldView::of).toList(),
                    kind.settings().stream().sorted().toList());
        }
    }

    /// A column.
    ///
    /// @param words what a CODE may be
    record FieldView(
            String name,
            String type,
            boolean required,
            List<String> headers,
            String description,
            @Nullable List<String> words) {

        static FieldView of(ImportField<?> field) {
            var words =
                    field.type() instanceof CellType.Code<?> code
                            ? List.copyOf(code.words().get().keySet())
                            : null;
            return new FieldView(
                    field.name(),
                    field.type().label(),
                    field.required(),
                    field.headers(),
                    field.description(),
                    words);
        }
    }

    ImportJobController(List<ImportKind<?>> kinds, ImportJobs jobs, ImportFaults faults) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.faults = faults;
    }

    @GetMapping("/import-kinds")
    @Permit(Right.SEE_IMPORTS)
    Page<KindView> kinds() {
        return Page.of(kinds.stream().map(KindView::of).toList());
    }

    /// Newest first, without their faults.
    @GetMapping("/imports")
    @Permit(Right.SEE_IMPORTS)
    Page<ImportJob> list(@RequestParam(required = false) @Nullable String kind, PageRequest page) {
        return Page.of(jobs.newest(kind, page), page, job -> List.of(job.startedAt(), job.id()));
    }

    @GetMapping("/imports/{id}")
    @Permit(Right.SEE_IMPORTS)
    ImportJob get(@PathVariable UUID id) {
        return find(id).withFaults(faults.first(id));
    }

    @GetMapping("/imports/{id}/faults")
    @Permit(Right.SEE_IMPORTS)
    Page<RowFault> faults(@PathVariable UUID id, PageRequest page) {
        find(id);
        return Page.of(faults.page(id, page), page, fault -> List.of(fault.number()))
                .map(ImportFaults.Numbered::fault);
    }

    /// The faulty rows as they stood in the file, with the reasons: correct them and post them
    /// again.
    @GetMapping(path = "/imports/{id}/rejected-rows", produces = "text/csv")
    @Permit(Right.SEE_IMPORTS)
    void rejectedRows(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"rejected-%s.csv\"".formatted(id));
        faults.writeRejected(id, response.getWriter());
    }

    private ImportJob find(UUID id) {
        return jobs.find(id).orElseThrow(() -> NotFound.of("import", id));
    }
}
