package io.paceline.platform.imports;

/// What an import did to the things it names. A kind whose row is several things may count more
/// things than rows.
public record ImportOutcome(int created, int changed, int unchanged) {

    public static final ImportOutcome NOTHING = new ImportOutcome(0, 0, 0);

    public ImportOutcome plus(ImportOutcome more) {
        return new ImportOutcome(
                created + more.created, changed + more.changed, unchanged + more.unchanged);
    }
}
