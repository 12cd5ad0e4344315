package io.paceline.deal.intake;

import static io.paceline.deal.intake.OpportunityColumns.CLOSE_DATE;
import static io.paceline.deal.intake.OpportunityColumns.EXPECTED_CLOSE_ON;
import static io.paceline.deal.intake.OpportunityColumns.EXTERNAL_ID;
import static io.paceline.deal.intake.OpportunityColumns.OPENED_ON;
import static io.paceline.deal.intake.OpportunityColumns.STAGE;
import static io.paceline.deal.intake.OpportunityColumns.VALUE;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.calendar.Day;
import io.paceline.deal.pipeline.Pipeline;
import io.paceline.deal.pipeline.Stage.Outcome;
import io.paceline.platform.imports.ImportRow;
import io.paceline.platform.imports.ImportRows;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/// What must hold between the cells of a row, whatever is stored.
@Component
class OpportunityRules {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private final BusinessTime time;

    OpportunityRules(BusinessTime time) {
        this.time = time;
    }

    void check(ImportRows rows) {
        var today = time.today();
        rows.refuseRepeated(EXTERNAL_ID);
        rows.check(VALUE, value -> value.signum() >= 0, "must not be negative");
        rows.check(VALUE, value -> value.compareTo(LARGEST) <= 0, "must be at most " + LARGEST);
        rows.check(CLOSE_DATE, date -> !date.isAfter(today), "must not be after " + today);
        rows.check(OPENED_ON, date -> !date.isAfter(today), "must not be after " + today);
        rows.check(CLOSE_DATE, Day::isIn, Day.RANGE);
        rows.check(OPENED_ON, Day::isIn, Day.RANGE);
        rows.check(EXPECTED_CLOSE_ON, Day::isIn, Day.RANGE);
        for (var row : rows) {
            Pipeline.DEFAULT
                    .find(row.get(STAGE))
                    .ifPresent(stage -> checkOutcome(row, stage.outcome()));
            checkOrder(row);
        }
    }

    private static void checkOutcome(ImportRow row, Outcome outcome) {
        boolean closed = outcome != Outcome.OPEN;
        if (closed && row.find(CLOSE_DATE) == null) {
            row.fault(CLOSE_DATE, "must be given for a closed deal");
        }
        if (!closed && row.find(CLOSE_DATE) != null) {
            row.fault(CLOSE_DATE, "must be empty while the deal is open");
        }
        var value = row.find(VALUE);
        if (outcome == Outcome.WON && value == null) {
            row.fault(VALUE, "must be given for a won deal");
        }
        if (outcome == Outcome.LOST && value != null && value.signum() > 0) {
            row.fault(VALUE, "must be 0 or empty for a lost deal");
        }
    }

    private static void checkOrder(ImportRow row) {
        var openedOn = row.find(OPENED_ON);
        var closeDate = row.find(CLOSE_DATE);
        if (openedOn != null && closeDate != null && closeDate.isBefore(openedOn)) {
            row.fault(CLOSE_DATE, "must not be before " + openedOn);
        }
    }
}
