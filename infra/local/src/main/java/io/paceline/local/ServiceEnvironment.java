package io.paceline.local;

import io.paceline.local.login.Client;
import io.paceline.local.login.Person;
import io.paceline.local.postgres.Postgres;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What a service is told by its environment: where the others are, and its own secrets.
record ServiceEnvironment(Ports ports, Infrastructure infrastructure) {

    private static final String LOOPBACK = "127.0.0.1";

    /// Somebody has to be able to grant the first roles, and another to approve of them.
    private static final String FIRST_GRANTS = "otto:OPERATOR,finn:FINANCE";

    Map<String, String> of(Service service) {
        var environment = new HashMap<String, String>();
        environment.put("PORT", Integer.toString(ports.of(service)));
        environment.put("PACELINE_BIND", LOOPBACK);
        environment.put("PACELINE_MANAGEMENT_BIND", LOOPBACK);
        environment.put("MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        environment.putAll(addresses());
        environment.putAll(database(service.label()));
        environment.put("PACELINE_ISSUER", ports.address(Service.ISSUER).toString());
        environment.put("PACELINE_AUDIENCE", "paceline");
        environment.put("PACELINE_FIRST_GRANTS", FIRST_GRANTS);
        if (service.readsTopics()) {
            environment.putAll(kafka(service.label()));
        }
        if (service == Service.GATEWAY) {
            environment.put("PACELINE_CLIENT_ID", Client.GATEWAY.id());
            environment.put("PACELINE_CLIENT_SECRET", Client.GATEWAY.secret(secrets()));
        }
        if (service == Service.ISSUER) {
            environment.putAll(logins());
        }
        return environment;
    }

    private Map<String, String> addresses() {
        var addresses = new HashMap<String, String>();
        for (var service : Service.values()) {
            var name = "PACELINE_" + variable(service.label());
            addresses.put(name + "_URL", ports.address(service).toString());
            addresses.put(name + "_MANAGEMENT_URL", ports.managementAddress(service).toString());
        }
        return addresses;
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "PACELINE_DB_URL", Postgres.jdbcUrl(ports.postgresOf(name), name),
                "PACELINE_DB_USER", name,
                "PACELINE_DB_PASSWORD", secrets().of(name));
    }

    private Map<String, String> kafka(String user) {
        return Map.of(
                "PACELINE_KAFKA",
                infrastructure.kafka().bootstrapServers(user),
                "PACELINE_KAFKA_PROTOCOL",
                "SASL_PLAINTEXT",
                "PACELINE_KAFKA_USER",
                user,
                "PACELINE_KAFKA_PASSWORD",
                infrastructure.kafka().login(user).password());
    }

    /// Whom the issuer knows.
    private Map<String, String> logins() {
        var logins = new HashMap<String, String>();
        var gateway = ports.address(Service.GATEWAY);
        logins.put(
                "PACELINE_ISSUER_GATEWAYS",
                "%s,http://localhost:%d".formatted(gateway, gateway.getPort()));
        for (var person : Person.values()) {
            var name = variable(person.user());
            logins.put("PACELINE_ISSUER_PASSWORD_" + name, person.password(secrets()));
            logins.put("PACELINE_ISSUER_EMPLOYEE_" + name, person.employeeNumber());
        }
        for (var client : Client.values()) {
            logins.put("PACELINE_ISSUER_SECRET_" + variable(client.id()), client.secret(secrets()));
        }
        return logins;
    }

    private Secrets secrets() {
        return infrastructure.secrets();
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
