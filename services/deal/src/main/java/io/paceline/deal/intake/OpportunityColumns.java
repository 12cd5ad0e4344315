package io.paceline.deal.intake;

import io.paceline.deal.channel.Channel;
import io.paceline.deal.channel.Channels;
import io.paceline.deal.directory.Directory;
import io.paceline.deal.directory.Directory.Kind;
import io.paceline.deal.pipeline.Pipeline;
import io.paceline.deal.pipeline.Stage;
import io.paceline.deal.product.Product;
import io.paceline.deal.product.ProductNames;
import io.paceline.platform.imports.ImportField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The columns of a file of opportunities.
@Component
class OpportunityColumns {

    static final ImportField<String> EXTERNAL_ID =
            ImportField.text("externalId", 100)
                    .headed("opportunity_id", "id")
                    .mandatory()
                    .describedAs("The opportunity's number in the system it comes from; unique");
    static final ImportField<LocalDate> OPENED_ON =
            ImportField.date("openedOn").headed("engage_date").describedAs("When it came up");
    static final ImportField<LocalDate> EXPECTED_CLOSE_ON =
            ImportField.date("expectedCloseOn").describedAs("When it is hoped to close");
    static final ImportField<LocalDate> CLOSE_DATE =
            ImportField.date("closeDate")
                    .headed("close_date")
                    .describedAs("When it was won or lost; empty while it is open");
    static final ImportField<BigDecimal> VALUE =
            ImportField.decimal("closeValue")
                    .headed("close_value", "amount")
                    .describedAs("What was paid; 0 or empty when lost; the list price while open");
    static final ImportField<String> LOST_REASON =
            ImportField.text("lostReason").describedAs("Why it was lost");
    static final ImportField<String> COMPETITOR =
            ImportField.text("competitor").describedAs("Who won instead");
    static final ImportField<String> STAGE =
            ImportField.code(
                            "stage",
                            () -> Pipeline.DEFAULT.stages().stream().map(Stage::name).toList())
                    .headed("deal_stage")
                    .mandatory()
                    .describedAs("A stage of the pipeline");

    final ImportField<UUID> owner;
    final ImportField<UUID> customer;
    final ImportField<Product> product;
    final ImportField<String> channel;

    OpportunityColumns(Directory directory, ProductNames products, Channels channels) {
        owner =
                ImportField.reference("owner", directory.named(Kind.MEMBER))
                        .headed("sales_agent", "agent")
                        .mandatory()
                        .describedAs("External id or name of the member who leads it");
        customer =
                ImportField.reference("customer", directory.named(Kind.CUSTOMER))
                        .headed("account")
                        .describedAs("External id or name; may be empty");
        product =
                ImportField.reference("product", products)
                        .mandatory()
                        .describedAs("External id or name; one unit of it is sold");
        channel =
                ImportField.code("channel", () -> codes(channels))
                        .describedAs("Code of the channel; DIRECT where absent");
    }

    List<ImportField<?>> all() {
        return List.of(
                EXTERNAL_ID,
                owner,
                product,
                customer,
                STAGE,
                OPENED_ON,
                EXPECTED_CLOSE_ON,
                CLOSE_DATE,
                VALUE,
                channel,
                LOST_REASON,
                COMPETITOR);
    }

    private static List<String> codes(Channels channels) {
        return channels.all().stream().map(Channel::code).toList();
    }
}
