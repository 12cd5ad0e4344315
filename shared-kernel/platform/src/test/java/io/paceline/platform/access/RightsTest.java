package io.paceline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

    private static final UUID WEST = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-03-31T17:00:00Z");

    private final Rights rights =
            new Rights("incentive", Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(names = {"SEE_AUDIT", "APPROVE_GRANTS", "CLOSE_PERIODS", "APPROVE_PLANS"})
    void what_concerns_the_whole_organisation_is_not_for_the_finance_of_one_unit(Right right) {
        var ofTheWest = caller(new Grant(Role.FINANCE, WEST));
        var ofAll = caller(Grant.everywhere(Role.FINANCE));

        assertThat(rights.has(ofTheWest, right)).isFalse();
        assertThat(rights.reach(ofTheWest, right).reachesNothing()).isTrue();
        assertThatThrownBy(() -> rights.require(ofTheWest, right)).isInstanceOf(Forbidden.class);
        assertThat(rights.has(ofAll, right)).isTrue();
        assertThat(rights.reach(ofAll, right).everything()).isTrue();
    }

    @Test
    void pay_is_seen_below_the_units_of_a_grant() {
        var ofTheWest = rights.reach(caller(new Grant(Role.FINANCE, WEST)), Right.SEE_PAY);
        var ofAll = rights.reach(caller(Grant.everywhere(Role.FINANCE)), Right.SEE_PAY);

        assertThat(ofTheWest.viewpoints()).containsExactly(WEST);
        assertThat(ofTheWest.everything()).isFalse();
        assertThat(ofAll.everything()).isTrue();
    }

    @Test
    void a_grant_for_one_unit_beside_one_for_all_takes_nothing_away() {
        var both = caller(new Grant(Role.FINANCE, WEST), Grant.everywhere(Role.FINANCE));

        assertThat(rights.has(both, Right.SEE_AUDIT)).isTrue();
        assertThat(rights.reach(both, Right.SEE_PAY).everything()).isTrue();
    }

    private static Caller caller(Grant... grants) {
        return new Caller(
                Caller.Kind.PERSON,
                "finn",
                "Finn",
                "paceline-gateway",
                null,
                List.of(grants),
                Set.of(),
                NOW.plusSeconds(300));
    }
}
