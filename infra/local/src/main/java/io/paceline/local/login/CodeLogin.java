package io.paceline.local.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.local.CannotStart;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One person's login with authorization code and proof key, as a browser on their behalf would do
/// it. A cookie manager of the JDK would keep the issuer's `Secure` cookie from a loopback address
/// without TLS, which browsers trust, so the cookies are kept here.
final class CodeLogin {

    private static final String CLIENT = "paceline-cli";
    private static final String REDIRECT = "http://127.0.0.1/callback";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int VERIFIER_BYTES = 32;

    private final IssuerApi issuer;
    private final Map<String, String> cookies = new HashMap<>();

    CodeLogin(IssuerApi issuer) {
        this.issuer = issuer;
    }

    JsonNode logIn(String user, String password) {
        var verifier = verifier();
        browse(HttpRequest.newBuilder(authorization(challenge(verifier))));
        var page = browse(HttpRequest.newBuilder(issuer.at("/login"))).body();
        var fields =
                Map.of(
                        "username", user,
                        "password", password,
                        "_csrf", found(CSRF, page, "login form"));
        var back = location(browse(issuer.form("/login", fields)));
        var answer = location(browse(HttpRequest.newBuilder(issuer.at(back))));
        return issuer.token(
                issuer.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", CLIENT,
                                "redirect_uri", REDIRECT,
                                "code", found(CODE, answer, "code for " + user),
                                "code_verifier", verifier)));
    }

    private URI authorization(String challenge) {
        var query =
                IssuerApi.encoded(
                        Map.of(
                                "response_type",
                                "code",
                                "client_id",
                                CLIENT,
                                "redirect_uri",
                                REDIRECT,
                                "scope",
                                "openid profile",
                                "code_challenge",
                                challenge,
                                "code_challenge_method",
                                "S256"));
        return issuer.at("/oauth2/authorize?" + query);
    }

    private HttpResponse<String> browse(HttpRequest.Builder request) {
        request.header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = issuer.send(request);
        for (var header : answer.headers().allValues("Set-Cookie")) {
            HttpCookie.parse(header)
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        }
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() ->
                        new CannotStart(
                                "The issuer answered %s with %d"
                                        .formatted(answer.uri(), answer.statusCode())));
    }

    private static String found(Pattern pattern, String text, String what) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new CannotStart("The issuer gave no " + what);
        }
        return matcher.group(1);
    }

    private static String verifier() {
        var bytes = new byte[VERIFIER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(digest.digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
