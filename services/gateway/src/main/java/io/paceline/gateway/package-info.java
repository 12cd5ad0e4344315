/// The one door to the platform: it routes to the services, keeps each caller and each service
/// within its limits, and serves the console and the API documents.
@NullMarked
package io.paceline.gateway;

import org.jspecify.annotations.NullMarked;
