package io.paceline.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class OwnershipTest {

    static final UUID HOLDING = new UUID(0, 1);
    static final UUID MIDDLE = new UUID(0, 2);
    static final UUID SHOP = new UUID(0, 3);

    @Test
    void a_chain_is_no_loop() {
        var ownership = new Ownership(Map.of(SHOP, MIDDLE, MIDDLE, HOLDING));

        assertThat(ownership.isInLoop(SHOP)).isFalse();
    }

    @Test
    void who_owns_its_own_owner_is_in_a_loop() {
        var ownership = new Ownership(Map.of(SHOP, MIDDLE, MIDDLE, HOLDING));

        ownership.put(HOLDING, SHOP);

        assertThat(ownership.isInLoop(HOLDING)).isTrue();
    }

    @Test
    void who_is_owned_from_inside_of_a_loop_is_not_in_it() {
        var ownership = new Ownership(Map.of(SHOP, MIDDLE, MIDDLE, HOLDING, HOLDING, MIDDLE));

        assertThat(ownership.isInLoop(SHOP)).isFalse();
    }

    @ParameterizedTest
    @Randomly
    void accepted_changes_leave_nobody_in_a_loop(RandomGenerator random) {
        var ownership = new Ownership(Map.of());
        for (int change = 0; change < 60; change++) {
            var customer = someone(random);
            var parent = someone(random);
            ownership.put(customer, parent);
            if (ownership.isInLoop(customer)) {
                ownership.put(customer, null);
            }
        }

        for (int number = 0; number < 10; number++) {
            assertThat(ownership.isInLoop(new UUID(0, number))).isFalse();
        }
    }

    private static UUID someone(RandomGenerator random) {
        return new UUID(0, random.nextInt(10));
    }
}
