package io.paceline.platform.login;

import io.paceline.platform.access.Grant;
import io.paceline.platform.access.Role;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `paceline.security.*`.
///
/// @param issuer the OpenID issuer whose tokens are accepted
/// @param audience what a token has to be meant for
/// @param algorithms the signatures that are accepted
/// @param memberClaim the claim that holds the member's external id
/// @param firstGrants `<subject>:<ROLE>` each, held from configuration: with whom it all begins
@ConfigurationProperties("paceline.security")
record LoginProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("paceline") String audience,
        @DefaultValue({"RS256", "PS256", "ES256"}) List<String> algorithms,
        @DefaultValue("employee_number") String memberClaim,
        @DefaultValue List<String> firstGrants) {

    LoginProperties {
        firstGrants.forEach(LoginProperties::role);
    }

    List<Grant> firstGrantsOf(String subject) {
        return firstGrants.stream()
                .filter(grant -> grant.substring(0, grant.lastIndexOf(':')).equals(subject))
                .map(grant -> Grant.everywhere(role(grant)))
                .toList();
    }

    private static Role role(String grant) {
        return Role.valueOf(grant.substring(grant.lastIndexOf(':') + 1));
    }
}
