package io.paceline.issuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.paceline.issuer.IssuerSettings;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys in use, newest first: the newest signs, all are published. They live in the database,
/// so that a token stays good when the issuer restarts.
@Component
class KeyRing implements JWKSource<SecurityContext>, InitializingBean {

    private final SigningKeys keys;
    private final IssuerSettings.Keys rules;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile JWKSet published = new JWKSet();

    KeyRing(
            SigningKeys keys,
            IssuerSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.keys = keys;
        this.rules = settings.keys();
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        turn();
    }

    /// Makes a new key when the newest has grown old, and picks up what another issuer made.
    @Scheduled(fixedDelayString = "PT1M")
    void turn() {
        transaction.executeWithoutResult(_ -> {
            keys.lock();
            var now = clock.instant();
            var known = keys.newestFirst();
            if (known.isEmpty()
                    || known.getFirst().createdAt().plus(rules.rotateAfter()).isBefore(now)) {
                keys.add(generate(), now);
            }
            keys.forgetFollowedBefore(now.minus(rules.keptAfterRotation()));
            published =
                    new JWKSet(
                            keys.newestFirst().stream().map(SigningKeys.SigningKey::jwk).toList());
        });
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(published);
    }

    private static JWK generate() {
        try {
            return new RSAKeyGenerator(3072)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
