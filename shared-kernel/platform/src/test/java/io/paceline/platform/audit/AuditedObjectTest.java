package io.paceline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditedObjectTest {

    @ParameterizedTest
    @CsvSource({
        "/api/deal/deals, deal,, a list",
        "/api/deal/deals/{id}, deal, 7, one of it",
        "/api/deal/deals/{id}/win, deal, 7, what is done to it",
        "/api/deal/categories/{id}, category, 7, another plural",
        "/api/sample/dead-letters/{id}/replay, dead-letter, 7, two words",
        "/api/team/me, me,, one of a kind",
        "/**,,, no endpoint",
        "/api/deal/deals/{other}, deal,, a variable that is not there",
    })
    void is_read_off_the_path(
            String template, @Nullable String type, @Nullable String id, String why) {
        var object = AuditedObject.of(template, Map.of("id", "7"));

        assertThat(object).as(why).isEqualTo(new AuditedObject(type, id, null));
    }
}
