package io.paceline.bench.peers.outbox;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One way at work: a service that writes, and whatever relays its events.
final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Writer writer;

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
        this.writer =
                new Writer(
                        context.getBean(JdbcClient.class),
                        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)),
                        context.getBean(Sender.class));
    }

    /// @param relaying false for one that only writes
    static Program start(Way way, Settings settings, boolean relaying) {
        var properties = new HashMap<>(way.properties(relaying));
        properties.putAll(common(way, settings));
        if (relaying || way == Way.MODULITH) {
            properties.put("peers.relaying", Boolean.toString(relaying));
        }
        var context =
                new SpringApplicationBuilder(way.configuration())
                        .initializers(started ->
                                started.getBeanFactory()
                                        .registerSingleton("target", new Target(way.topic())))
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .properties(properties)
                        .run();
        return new Program(context);
    }

    private static Map<String, Object> common(Way way, Settings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", settings.jdbcUrl(way));
        properties.put("spring.datasource.username", way.database());
        properties.put("spring.datasource.password", settings.password(way));
        properties.put("spring.datasource.hikari.maximum-pool-size", "30");
        properties.put("spring.datasource.hikari.minimum-idle", "5");
        properties.put("logging.level.root", "warn");
        properties.put("spring.jmx.enabled", "false");
        // In favour of those that wait for each record.
        properties.put("spring.kafka.producer.properties[linger.ms]", "0");
        settings.kafka()
                .forEach((name, value) ->
                        properties.put("spring.kafka.properties[" + name + "]", value));
        properties.put("spring.kafka.bootstrap-servers", settings.text("kafka.bootstrap.servers"));
        return properties;
    }

    Writer writer() {
        return writer;
    }

    @Override
    public void close() {
        context.close();
    }
}
