package io.paceline.local.connect;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.provider.ConfigProvider;

/// Stands in for Kafka's `EnvVarConfigProvider`, under the same name `env`: the connector files ask
/// for environment variables, and here their values come from the data folder instead.
public final class Variables implements ConfigProvider {

    static final String SETTING = "config.providers.env.param.";

    private final Map<String, String> values = new HashMap<>();

    @Override
    public void configure(Map<String, ?> settings) {
        settings.forEach((name, value) -> values.put(name, String.valueOf(value)));
    }

    @Override
    public ConfigData get(String path) {
        return new ConfigData(Map.copyOf(values));
    }

    @Override
    public ConfigData get(String path, Set<String> keys) {
        var found = new HashMap<>(values);
        found.keySet().retainAll(keys);
        return new ConfigData(found);
    }

    @Override
    public void close() {}
}
