/// What the CRM service publishes about customers.
@NullMarked
package io.paceline.contracts.customer;

import org.jspecify.annotations.NullMarked;
