package io.paceline.local.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.connect.rest.ConnectRestExtension;
import org.apache.kafka.connect.rest.ConnectRestExtensionContext;

/// Lets nobody use the worker's REST interface without its password, and stands in for Kafka's
/// `BasicAuthSecurityRestExtension`, whose users belong to the virtual machine and not to a worker.
public final class RestLogin implements ConnectRestExtension {

    static final String USER = "launcher";
    static final String PASSWORD = "paceline.rest.password";

    private byte[] expected = {};

    @Override
    public void configure(Map<String, ?> settings) {
        expected = header(Objects.requireNonNull(settings.get(PASSWORD), PASSWORD)).getBytes(UTF_8);
    }

    /// The header `Authorization` of those who know the password.
    static String header(Object password) {
        var credentials = USER + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    @Override
    public void register(ConnectRestExtensionContext context) {
        context.configurable().register(new Gate(expected));
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void close() {}

    @PreMatching
    private static final class Gate implements ContainerRequestFilter {

        private final byte[] expected;

        Gate(byte[] expected) {
            this.expected = expected;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            var given =
                    Objects.requireNonNullElse(
                            request.getHeaderString(HttpHeaders.AUTHORIZATION), "");
            if (!MessageDigest.isEqual(expected, given.getBytes(UTF_8))) {
                request.abortWith(
                        Response.status(Response.Status.UNAUTHORIZED)
                                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"connect\"")
                                .build());
            }
        }
    }
}
