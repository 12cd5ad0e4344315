package io.paceline.issuer.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.issuer.Authorization;
import io.paceline.issuer.Browser;
import io.paceline.issuer.RunningIssuer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KeyRingTest {

    private final RunningIssuer issuer = new RunningIssuer();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void keeps_tokens_good_over_a_restart() {
        var before = Authorization.at(issuer).logIn("rosa");
        var published = publishedKeys();

        issuer.restart();

        assertThat(publishedKeys()).isEqualTo(published);
        var after = Authorization.at(issuer).refresh(before.get("refresh_token").stringValue());
        assertThat(after.get("access_token").stringValue())
                .isNotEqualTo(before.get("access_token").stringValue());
    }

    @Test
    void signs_with_the_newest_key_and_publishes_the_one_before() {
        var old = kid(Authorization.at(issuer).logIn("rosa").get("access_token").stringValue());

        letKeysGrowOld("91 days");
        issuer.part(KeyRing.class).turn();

        var now = kid(Authorization.at(issuer).logIn("rosa").get("access_token").stringValue());
        assertThat(now).isNotEqualTo(old);
        assertThat(publishedKeys()).containsExactlyInAnyOrder(now, old);
    }

    @Test
    void forgets_a_key_when_no_token_of_it_can_be_valid_any_more() {
        letKeysGrowOld("91 days");
        issuer.part(KeyRing.class).turn();
        letKeysGrowOld("25 hours");

        issuer.part(KeyRing.class).turn();

        assertThat(publishedKeys()).hasSize(1);
    }

    @Test
    void publishes_no_private_part() {
        assertThat(new Browser().get(issuer.address() + "/oauth2/jwks").body())
                .contains("\"n\"")
                .doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    private void letKeysGrowOld(String by) {
        issuer.jdbc()
                .sql("update signing_key set created_at = created_at - ?::interval")
                .param(by)
                .update();
    }

    private static String kid(String token) {
        return Authorization.header(token).get("kid").stringValue();
    }

    private List<String> publishedKeys() {
        var keys =
                new JsonMapper()
                        .readTree(new Browser().get(issuer.address() + "/oauth2/jwks").body());
        return keys.get("keys").valueStream().map(key -> key.get("kid").stringValue()).toList();
    }
}
