/// What the deal service publishes about its catalogue.
@NullMarked
package io.paceline.contracts.product;

import org.jspecify.annotations.NullMarked;
