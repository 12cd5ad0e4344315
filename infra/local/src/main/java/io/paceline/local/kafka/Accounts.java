package io.paceline.local.kafka;

import io.paceline.local.UnknownAdministrator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SaslAuthenticationException;

/// Makes the cluster know the users of [Access] and exactly their rights.
record Accounts(Access access, UnaryOperator<String> passwords) {

    // The least that Kafka takes; the passwords are random, so that more would only cost time.
    private static final ScramCredentialInfo CREDENTIAL =
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    void establish(Map<String, Object> adminSettings) {
        try (var kafka = Admin.create(adminSettings)) {
            kafka.alterUserScramCredentials(credentials()).all().get();
            establishRights(kafka);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SaslAuthenticationException) {
                throw new UnknownAdministrator("Kafka");
            }
            throw new IllegalStateException("cannot set up Kafka's users", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting up Kafka's users", e);
        }
    }

    private List<UserScramCredentialAlteration> credentials() {
        return access.users().keySet().stream().map(this::credential).toList();
    }

    private UserScramCredentialAlteration credential(String user) {
        return new UserScramCredentialUpsertion(user, CREDENTIAL, passwords.apply(user));
    }

    /// What the file no longer grants is taken back.
    private void establishRights(Admin kafka) throws ExecutionException, InterruptedException {
        var wanted = access.bindings();
        var held = new HashSet<>(kafka.describeAcls(AclBindingFilter.ANY).values().get());
        var missing = wanted.stream().filter(right -> !held.contains(right)).toList();
        var surplus = held.stream().filter(right -> !wanted.contains(right)).toList();
        kafka.createAcls(missing).all().get();
        kafka.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList()).all().get();
    }
}
