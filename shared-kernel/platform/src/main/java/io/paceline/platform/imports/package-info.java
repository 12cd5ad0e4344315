/// Bulk imports of CSV files and XLSX workbooks: `POST /api/<service>/<things>/imports` with the
/// parts `file`, `options` (JSON) and `aliases` (CSV), both optional. A service gives one
/// [ImportKind] per kind of file as a bean; everything else is here.
///
/// ```java
/// @Component
/// class CustomerImport implements ImportKind<CustomerImport.Row> {
///
///     static final ImportField<String> NAME =
///             ImportField.text("name").headed("account").mandatory().describedAs("unique");
///     static final ImportField<Long> EMPLOYEES = ImportField.integer("employees");
///     private final ImportField<String> sector;   // an instance field, since it reads the database
///     private final ImportField<UUID> owner;
///
///     record Row(String name, @Nullable Long employees, @Nullable String sector, @Nullable UUID owner) {}
///
///     CustomerImport(Customers customers, Sectors sectors, MemberNames members) {
///         this.sector = ImportField.code("sector", sectors::names);
///         this.owner = ImportField.reference("owner", members);   // implements Names<UUID>
///         …
///     }
///
///     public String name() { return "customers"; }
///     public String path() { return "/api/crm/customers/imports"; }
///     public String description() { return "Accounts, one a line."; }
///     public List<ImportField<?>> fields() { return List.of(NAME, EMPLOYEES, sector, owner); }
///
///     public List<Row> resolve(ImportRows rows) {
///         rows.refuseRepeated(NAME);
///         rows.check(EMPLOYEES, employees -> employees >= 0, "must not be negative");
///         // … further faults by row.fault(field, message, suggestion), looked up in bulk …
///         return rows.valid().map(this::read).toList();   // one entry per row without a fault
///     }
///
///     private Row read(ImportRow row) {
///         return new Row(row.get(NAME), row.find(EMPLOYEES), row.find(sector), row.find(owner));
///     }
///
///     public ImportOutcome apply(List<Row> rows, ImportProgress progress) { … sets, chunks … }
/// }
/// ```
///
/// What holds for every import:
///
/// - The content tells whether it is CSV or a workbook. Of a workbook the first sheet that is shown
///   counts, as the text of its cells: numbers as they are, dates in ISO, formulas by their stored
///   value. Limits and faults are those of CSV; see `xlsx`.
/// - The file is checked whole before anything changes. What is wrong with the file itself
///   (encoding, columns, size) is a 4xx problem at once; what is wrong with rows stands in the job.
/// - `mode` ALL changes nothing when a row is faulty, VALID_ONLY applies the others; either in one
///   transaction together with the job's result, so a killed process leaves nothing half done.
/// - Values are never guessed: a name spelt in two ways is a fault with a suggestion, which the
///   caller confirms as an alias (`aliases: [{"field": "product", "from": "GTXPro", "to": "GTX
///   Pro"}]`).
@NullMarked
package io.paceline.platform.imports;

import org.jspecify.annotations.NullMarked;
