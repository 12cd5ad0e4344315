package io.paceline.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;

/// Where someone wants to be after the login: a path of this platform and never another site.
final class LocalPath {

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /// The start page for what is no path of ours.
    static String of(String wanted) {
        try {
            var address = new URI(wanted).normalize();
            boolean local =
                    wanted.length() <= LONGEST
                            && wanted.startsWith("/")
                            && !wanted.startsWith("//")
                            && !wanted.contains("\\")
                            && address.getScheme() == null
                            && address.getRawAuthority() == null
                            && address.getRawPath().startsWith("/")
                            && !address.getRawPath().startsWith("//");
            return local ? address.toASCIIString() : "/";
        } catch (URISyntaxException noAddress) {
            return "/";
        }
    }
}
