package io.paceline.crm.accounts;

import io.paceline.crm.customer.Care;
import io.paceline.crm.customer.Customer;
import io.paceline.crm.customer.CustomerEntry;
import io.paceline.crm.customer.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a file of accounts. What the line leaves empty stays as it is stored.
///
/// @param profile without a parent, which the line gives by name
record AccountRow(
        @Nullable String externalId,
        String name,
        Profile profile,
        @Nullable String parent,
        Care care) {

    /// The line on top of what is known.
    CustomerEntry over(@Nullable Customer known, @Nullable UUID parentId) {
        var old = known == null ? Profile.UNKNOWN : known.profile();
        var care = known == null ? Care.NONE : known.care();
        return new CustomerEntry(
                or(externalId, known == null ? null : known.externalId()),
                name,
                profileOver(old, parentId),
                careOver(care));
    }

    private Profile profileOver(Profile old, @Nullable UUID parentId) {
        return new Profile(
                or(profile.sector(), old.sector()),
                or(profile.yearEstablished(), old.yearEstablished()),
                or(profile.annualRevenue(), old.annualRevenue()),
                or(profile.employees(), old.employees()),
                or(profile.country(), old.country()),
                or(parentId, old.parentId()));
    }

    private Care careOver(Care old) {
        return new Care(
                or(care.ownerId(), old.ownerId()),
                or(care.channel(), old.channel()),
                or(care.importance(), old.importance()),
                care.tags().isEmpty() ? old.tags() : care.tags());
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T stored) {
        return told != null ? told : stored;
    }
}
