package io.paceline.gateway.audit;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where login events go.
///
/// @param to address of the team service, which keeps the log
/// @param client the name under which they are reported
/// @param batch most events at once
/// @param every pause between two deliveries
@ConfigurationProperties("paceline.gateway.audit")
public record AuditSettings(URI to, String client, int batch, Duration every) {}
