package io.paceline.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gets tokens as a client does: the code by the browser, the tokens by the client itself.
public record Authorization(RunningIssuer issuer, Browser browser) {

    static final JsonMapper JSON = new JsonMapper();
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    public static Authorization at(RunningIssuer issuer) {
        return new Authorization(issuer, new Browser());
    }

    public JsonNode logIn(String user) {
        browser.get(
                authorizeAddress("paceline-gateway", RunningIssuer.GATEWAY + "/login/callback"));
        var back = browser.logIn(issuer.address(), user, RunningIssuer.PASSWORD);
        return tokens(code(Browser.location(browser.get(back))));
    }

    public String authorizeAddress(String client, String redirect) {
        return authorizeAddressWithoutProof(client, redirect)
                + "&code_challenge_method=S256&code_challenge="
                + CHALLENGE;
    }

    public String authorizeAddressWithoutProof(String client, String redirect) {
        return issuer.address()
                + "/oauth2/authorize?response_type=code&state=abc&nonce=n-1&scope=openid%20profile&client_id="
                + client
                + "&redirect_uri="
                + redirect;
    }

    public static String code(String address) {
        var code =
                UriComponentsBuilder.fromUriString(address)
                        .build()
                        .getQueryParams()
                        .getFirst("code");
        if (code == null) {
            throw new AssertionError("No code in " + address);
        }
        return code;
    }

    private JsonNode tokens(String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", RunningIssuer.GATEWAY + "/login/callback");
        form.put("code_verifier", VERIFIER);
        return JSON.readTree(asClient("paceline-gateway", "/oauth2/token", form).body());
    }

    public HttpResponse<String> publicTokens(String code, String redirect) {
        return new Browser()
                .post(
                        issuer.address() + "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "redirect_uri", redirect,
                                "client_id", "paceline-cli",
                                "code_verifier", VERIFIER));
    }

    public JsonNode refresh(String refreshToken) {
        return JSON.readTree(
                asClient(
                                "paceline-gateway",
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "refresh_token",
                                        "refresh_token",
                                        refreshToken))
                        .body());
    }

    public HttpResponse<String> asClient(String client, String path, Map<String, String> form) {
        return asClient(client, RunningIssuer.SECRET, path, form);
    }

    public HttpResponse<String> asClient(
            String client, String secret, String path, Map<String, String> form) {
        var login = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return new Browser().post(issuer.address() + path, form, "Authorization", "Basic " + login);
    }

    public static JsonNode header(String token) {
        return part(token, 0);
    }

    public static JsonNode claims(String token) {
        return part(token, 1);
    }

    private static JsonNode part(String token, int which) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[which]));
    }
}
