package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.local.kafka.Login;
import io.paceline.local.kafka.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may do what in the local Kafka, tried with Kafka's own clients.
class KafkaAccessTest {

    private static final LocalPlatform PLATFORM = TestPlatform.running();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DEALS = "paceline.deal.v1";
    private static final List<String> TOPICS =
            Topics.in(TestPlatform.folders().infra("kafka/topics.json")).topics();

    static Collection<String> services() {
        return ServiceSources.READ.keySet();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_reads_what_its_consumers_need_and_writes_nothing(String service)
            throws Exception {
        var needed = ServiceSources.READ.getOrDefault(service, Set.of());

        var allowed = allowed(service);

        for (var topic : TOPICS) {
            var operations = allowed.getOrDefault(topic, Set.of());
            assertThat(operations).as(topic).doesNotContain(AclOperation.WRITE, AclOperation.ALTER);
            assertThat(operations.contains(AclOperation.READ))
                    .as(topic)
                    .isEqualTo(needed.contains(topic));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_relay_writes_what_its_service_publishes_and_reads_nothing(String service)
            throws Exception {
        var published = ServiceSources.PUBLISHED.getOrDefault(service, Set.of());

        var allowed =
                published.isEmpty()
                        ? Map.<String, Set<AclOperation>>of()
                        : allowed("relay-" + service);

        for (var topic : TOPICS) {
            var operations = allowed.getOrDefault(topic, Set.of());
            assertThat(operations.contains(AclOperation.READ)).as(topic).isFalse();
            assertThat(operations.contains(AclOperation.WRITE))
                    .as(topic)
                    .isEqualTo(published.contains(topic));
        }
    }

    @Test
    void a_service_that_reads_the_topic_of_another_is_refused() {
        try (var consumer = consumer(settings("crm"))) {
            consumer.assign(List.of(new TopicPartition(DEALS, 0)));

            assertThatThrownBy(() -> consumer.poll(PATIENCE))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_service_that_writes_its_own_topic_is_refused() {
        var event = new ProducerRecord<>(DEALS, "key", "value");
        try (var producer =
                new KafkaProducer<>(
                        settings("deal"), new StringSerializer(), new StringSerializer())) {

            assertThatThrownBy(() -> producer.send(event).get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_service_cannot_join_the_group_of_another() {
        var settings = settings("goal");
        settings.put("group.id", "paceline.incentive.deals");
        try (var consumer = consumer(settings)) {
            consumer.subscribe(List.of(DEALS));

            assertThatThrownBy(() -> consumer.poll(PATIENCE))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void a_service_can_neither_create_topics_nor_look_at_rights() {
        var topic = new NewTopic("paceline.goal.mine.v1", 1, (short) 1);
        try (var admin = Admin.create(settings("goal"))) {

            assertThatThrownBy(() -> admin.createTopics(List.of(topic)).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal", "nobody", "admin"})
    void who_has_not_the_password_is_refused(String user) {
        try (var consumer = consumer(settings(new Login(user, "wrong")))) {

            assertThatThrownBy(() -> consumer.partitionsFor(DEALS, PATIENCE))
                    .isInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void who_does_not_log_in_gets_no_answer() {
        var kafka = PLATFORM.infrastructure().kafka().bootstrapServers();

        assertThatThrownBy(() -> ask(Map.of("bootstrap.servers", kafka)))
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void who_does_not_log_in_gets_no_answer_of_the_controller() {
        var controller = TestPlatform.PORTS.kafka().controllerAddress();

        assertThatThrownBy(() -> ask(Map.of("bootstrap.controllers", controller)))
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void a_service_does_not_get_at_the_controller() {
        var settings = settings("deal");
        settings.remove("bootstrap.servers");
        settings.put("bootstrap.controllers", TestPlatform.PORTS.kafka().controllerAddress());

        assertThatThrownBy(() -> ask(settings))
                .hasCauseInstanceOf(UnsupportedSaslMechanismException.class);
    }

    private static void ask(Map<String, Object> settings) throws Exception {
        var impatient = new HashMap<>(settings);
        impatient.put("default.api.timeout.ms", 3000);
        impatient.put("request.timeout.ms", 1000);
        try (var admin = Admin.create(impatient)) {
            admin.describeCluster().nodes().get();
        }
    }

    /// What a user may do, by topic, as the broker says it; what they may not even see is absent.
    private static Map<String, Set<AclOperation>> allowed(String user) throws InterruptedException {
        var allowed = new TreeMap<String, Set<AclOperation>>();
        var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        try (var admin = Admin.create(settings(user))) {
            for (var answer : admin.describeTopics(TOPICS, options).topicNameValues().entrySet()) {
                allowed.put(answer.getKey(), operations(answer.getValue()));
            }
        }
        return allowed;
    }

    private static Set<AclOperation> operations(KafkaFuture<TopicDescription> topic)
            throws InterruptedException {
        try {
            return topic.get().authorizedOperations();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
            return EnumSet.noneOf(AclOperation.class);
        }
    }

    private static Map<String, Object> settings(String user) {
        return settings(PLATFORM.infrastructure().kafka().login(user));
    }

    private static Map<String, Object> settings(Login login) {
        var settings = new HashMap<String, Object>(login.settings());
        settings.put("bootstrap.servers", PLATFORM.infrastructure().kafka().bootstrapServers());
        return settings;
    }

    private static KafkaConsumer<String, String> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
