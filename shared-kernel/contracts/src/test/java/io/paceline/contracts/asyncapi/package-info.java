@NullMarked
package io.paceline.contracts.asyncapi;

import org.jspecify.annotations.NullMarked;
