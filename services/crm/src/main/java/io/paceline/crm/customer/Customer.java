package io.paceline.crm.customer;

import io.paceline.contracts.customer.CustomerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account.
///
/// @param externalId its number in another system, unique
public record Customer(
        UUID id,
        long revision,
        @Nullable String externalId,
        String name,
        Profile profile,
        Care care) {

    public static Customer created(UUID id, CustomerEntry entry) {
        return new Customer(id, 1, entry.externalId(), entry.name(), entry.profile(), entry.care());
    }

    /// The same customer when nothing differs.
    public Customer changed(CustomerEntry entry) {
        var now =
                new Customer(
                        id,
                        revision,
                        entry.externalId(),
                        entry.name(),
                        entry.profile(),
                        entry.care());
        return now.equals(this)
                ? this
                : new Customer(id, revision + 1, now.externalId, now.name, now.profile, now.care);
    }

    /// Names of the fields of the public state in which two revisions differ.
    List<String> differencesTo(@Nullable Customer before) {
        var fields = new ArrayList<String>();
        var old = before == null ? NOTHING : before.state();
        var now = state();
        note(fields, "externalId", now.externalId(), old.externalId());
        note(fields, "name", now.name(), old.name());
        note(fields, "sector", now.sector(), old.sector());
        note(fields, "yearEstablished", now.yearEstablished(), old.yearEstablished());
        note(fields, "annualRevenue", now.annualRevenue(), old.annualRevenue());
        note(fields, "employees", now.employees(), old.employees());
        note(fields, "country", now.country(), old.country());
        note(fields, "parentId", now.parentId(), old.parentId());
        note(fields, "ownerId", now.ownerId(), old.ownerId());
        note(fields, "channel", now.channel(), old.channel());
        note(fields, "importance", now.importance(), old.importance());
        note(fields, "tags", now.tags(), old.tags());
        return fields;
    }

    CustomerState state() {
        return new CustomerState(
                id,
                externalId,
                name,
                profile.sector(),
                profile.yearEstablished(),
                profile.annualRevenue(),
                profile.employees(),
                profile.country(),
                profile.parentId(),
                care.ownerId(),
                care.channel(),
                care.importance(),
                care.tags());
    }

    private static final CustomerState NOTHING =
            created(new UUID(0, 0), new CustomerEntry(null, "", Profile.UNKNOWN, Care.NONE))
                    .state();

    private static void note(
            List<String> fields, String name, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            fields.add(name);
        }
    }
}
