package io.paceline.team.roster;

import static java.util.stream.Collectors.toSet;

import io.paceline.platform.imports.ImportField;
import io.paceline.platform.imports.ImportKind;
import io.paceline.platform.imports.ImportOutcome;
import io.paceline.platform.imports.ImportProgress;
import io.paceline.platform.imports.ImportRow;
import io.paceline.platform.imports.ImportRows;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.Refusal;
import io.paceline.team.member.Member;
import io.paceline.team.roster.RosterRow.Person;
import io.paceline.team.roster.RosterRow.Terms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads a roster: one line a seller, with manager and region. It makes a region per office, a team
/// per manager and a member per name, and moves those who stand elsewhere now.
@Component
class RosterImport implements ImportKind<RosterRow> {

    static final ImportField<String> NAME =
            ImportField.text("name")
                    .headed("sales_agent", "agent", "member")
                    .mandatory()
                    .describedAs("Who sells; stands once in a file");
    static final ImportField<String> MANAGER =
            ImportField.text("manager").mandatory().describedAs("Name of who leads them");
    static final ImportField<String> REGION =
            ImportField.text("region")
                    .headed("regional_office", "office")
                    .mandatory()
                    .describedAs("The region in which the team stands");
    static final ImportField<String> TEAM =
            ImportField.text("team")
                    .describedAs("Name of the team; after its manager unless given");
    static final ImportField<String> EMAIL =
            ImportField.text("email", 320).describedAs("Address of who sells");
    static final ImportField<String> EXTERNAL_ID =
            ImportField.text("externalId", 100)
                    .headed("external_id", "employee_id")
                    .describedAs("Number in the system the roster comes from");
    static final ImportField<LocalDate> HIRED_ON =
            ImportField.date("hiredOn")
                    .headed("hired_on", "hire_date")
                    .describedAs("The place holds from this day");

    private static final String COMPANY = "company";
    private static final String FROM = "from";

    private final RosterStore store;

    RosterImport(RosterStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public String path() {
        return "/api/team/roster/imports";
    }

    @Override
    public String description() {
        return "Who sells, for which manager, in which region. Options: company names the root,"
                + " from is the first day on which the roster holds (today unless it is the first"
                + " roster).";
    }

    @Override
    public List<ImportField<?>> fields() {
        return List.of(NAME, MANAGER, REGION, TEAM, HIRED_ON, EMAIL, EXTERNAL_ID);
    }

    @Override
    public Set<String> settings() {
        return Set.of(COMPANY, FROM);
    }

    @Override
    public List<RosterRow> resolve(ImportRows rows) {
        rows.refuseRepeated(NAME);
        rows.refuseRepeated(EXTERNAL_ID);
        rows.check(EMAIL, email -> email.matches("[^@\\s]+@[^@\\s]+"), "must be an e-mail address");
        var terms = terms(rows);
        var roster = store.load(terms);
        rows.valid().toList().forEach(row -> tryOut(row, roster, terms));
        refuseLoops(rows, roster);
        return rows.valid().map(row -> read(row, terms)).toList();
    }

    @Override
    public ImportOutcome apply(List<RosterRow> rows, ImportProgress progress) {
        return rows.isEmpty() ? ImportOutcome.NOTHING : store.take(rows, progress);
    }

    /// Goes through the motions without storing, so that every refusal is told line by line.
    private static void tryOut(ImportRow row, Roster roster, Terms terms) {
        var line = read(row, terms);
        ImportField<?> field = MANAGER;
        try {
            if (line.person().name().equals(line.manager())) {
                row.fault(MANAGER, "must be somebody else");
                return;
            }
            var manager = roster.manager(line);
            field = REGION;
            var team = roster.team(line, manager);
            field = NAME;
            roster.place(line, team, manager);
        } catch (Refusal refusal) {
            row.fault(field, refusal.detail());
        }
    }

    private static void refuseLoops(ImportRows rows, Roster roster) {
        var names = roster.leadingThemselves().stream().map(Member::name).collect(toSet());
        rows.valid()
                .filter(row -> names.contains(row.get(NAME)))
                .toList()
                .forEach(row -> row.fault(MANAGER, "is led by them in turn"));
    }

    private static RosterRow read(ImportRow row, Terms terms) {
        var person =
                new Person(
                        row.get(NAME), row.find(EXTERNAL_ID), row.find(EMAIL), row.find(HIRED_ON));
        var manager = row.get(MANAGER);
        var team = row.find(TEAM);
        return new RosterRow(
                person, manager, team == null ? "Team " + manager : team, row.get(REGION), terms);
    }

    private static Terms terms(ImportRows rows) {
        return new Terms(
                rows.setting(COMPANY).orElse(null),
                rows.setting(FROM).map(RosterImport::date).orElse(null));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw InvalidRequest.of(
                    Fault.at("/options/from", "must be a date such as 2017-01-31", text));
        }
    }
}
