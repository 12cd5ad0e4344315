package io.paceline.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an import goes, as callers see it.
///
/// @param rows how many the file has under its header
/// @param processed how many rows are checked or, while applying, applied
/// @param created things that did not exist; in a preview, that would be created
/// @param failure why a FAILED import changed nothing
/// @param faults the first [#FIRST_FAULTS] of them
record ImportJob(
        UUID id,
        String kind,
        String fileName,
        Status status,
        boolean dryRun,
        ImportOptions.Mode mode,
        int rows,
        int valid,
        int faulty,
        int processed,
        int created,
        int changed,
        int unchanged,
        @Nullable String failure,
        @Nullable List<RowFault> faults,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static final int FIRST_FAULTS = 100;

    enum Status {
        VALIDATING,
        PREVIEWED,
        APPLYING,
        DONE,
        REJECTED,
        FAILED
    }

    ImportJob withFaults(List<RowFault> first) {
        return new ImportJob(
                id,
                kind,
                fileName,
                status,
                dryRun,
                mode,
                rows,
                valid,
                faulty,
                processed,
                created,
                changed,
                unchanged,
                failure,
                first,
                startedAt,
                finishedAt);
    }
}
