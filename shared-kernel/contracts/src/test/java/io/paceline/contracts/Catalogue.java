package io.paceline.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.paceline.contracts.access.AccessState;
import io.paceline.contracts.attainment.AttainmentState;
import io.paceline.contracts.commission.CommissionState;
import io.paceline.contracts.customer.CustomerState;
import io.paceline.contracts.deal.DealState;
import io.paceline.contracts.goal.GoalState;
import io.paceline.contracts.member.MemberState;
import io.paceline.contracts.plan.PlanState;
import io.paceline.contracts.product.ProductState;
import io.paceline.contracts.unit.UnitState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The committed schemas and examples, and how to hold JSON against them.
public final class Catalogue {

    public static final String SCHEMA_IDS = "https://paceline.io/schemas/";

    /// The form of events: decimals as plain strings, absent instead of null.
    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .withConfigOverride(
                            BigDecimal.class,
                            decimals ->
                                    decimals.setFormat(
                                            JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                    .changeDefaultVisibility(
                            methods -> methods.withIsGetterVisibility(Visibility.NONE))
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private static final String SCHEMAS = "/io/paceline/contracts/schemas/";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaIdResolvers(ids ->
                                            ids.mapPrefix(SCHEMA_IDS, "classpath:" + SCHEMAS))
                                    .schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .formatAssertionsEnabled(true)
                                                    .build()));

    private Catalogue() {}

    public static JsonNode example(EventType type) {
        return read(type.exampleResource());
    }

    public static JsonNode schema(String fileName) {
        return read(SCHEMAS + fileName);
    }

    static List<Error> faults(EventType type, JsonNode data) {
        var id = SCHEMA_IDS + type.wireName() + ".json";
        return REGISTRY.getSchema(SchemaLocation.of(id)).validate(data);
    }

    static Class<?> stateOf(Topic topic) {
        return switch (topic) {
            case MEMBER -> MemberState.class;
            case UNIT -> UnitState.class;
            case CUSTOMER -> CustomerState.class;
            case PRODUCT -> ProductState.class;
            case DEAL -> DealState.class;
            case GOAL -> GoalState.class;
            case ATTAINMENT -> AttainmentState.class;
            case PLAN -> PlanState.class;
            case COMMISSION -> CommissionState.class;
            case ACCESS -> AccessState.class;
        };
    }

    private static JsonNode read(String resource) {
        try (var in = Catalogue.class.getResourceAsStream(resource)) {
            return JSON.readTree(requireNonNull(in, resource + " is missing"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
