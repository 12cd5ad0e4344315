/// What the environment decides about ports and certificates.
@NullMarked
package io.paceline.gateway.deployment;

import org.jspecify.annotations.NullMarked;
