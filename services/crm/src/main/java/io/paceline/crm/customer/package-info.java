/// Customers with their profile.
@NullMarked
package io.paceline.crm.customer;

import org.jspecify.annotations.NullMarked;
