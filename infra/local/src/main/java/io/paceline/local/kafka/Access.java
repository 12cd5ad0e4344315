package io.paceline.local.kafka;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// Who may do what in Kafka, as `infra/kafka/acls.json` lists it: user, operation, kind of
/// resource, names. A name that ends with `*` stands for all that begin so. What is not listed is
/// refused.
public record Access(Map<String, Map<AclOperation, Granted>> users) {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));

    /// The names that an operation is granted on.
    record Granted(List<String> topics, List<String> groups) {

        Granted {
            topics = List.copyOf(topics);
            groups = List.copyOf(groups);
        }

        Stream<ResourcePattern> patterns() {
            return Stream.concat(
                    topics.stream().map(name -> pattern(ResourceType.TOPIC, name)),
                    groups.stream().map(name -> pattern(ResourceType.GROUP, name)));
        }

        private static ResourcePattern pattern(ResourceType type, String name) {
            return name.endsWith("*")
                    ? new ResourcePattern(
                            type, name.substring(0, name.length() - 1), PatternType.PREFIXED)
                    : new ResourcePattern(type, name, PatternType.LITERAL);
        }
    }

    public Access {
        users = Map.copyOf(users);
    }

    public static Access in(Path file) {
        try {
            return new Access(JSON.readValue(file.toFile(), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    Set<AclBinding> bindings() {
        return users.entrySet().stream()
                .flatMap(user -> bindings("User:" + user.getKey(), user.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<AclBinding> bindings(
            String principal, Map<AclOperation, Granted> operations) {
        return operations.entrySet().stream()
                .flatMap(granted ->
                        granted.getValue()
                                .patterns()
                                .map(on -> allow(principal, granted.getKey(), on)));
    }

    private static AclBinding allow(String principal, AclOperation operation, ResourcePattern on) {
        return new AclBinding(
                on, new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }
}
