/// Takes over a file of accounts.
@NullMarked
package io.paceline.crm.accounts;

import org.jspecify.annotations.NullMarked;
