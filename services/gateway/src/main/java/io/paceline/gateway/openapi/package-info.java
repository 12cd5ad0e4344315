/// The list of the services' OpenAPI documents.
@NullMarked
package io.paceline.gateway.openapi;

import org.jspecify.annotations.NullMarked;
