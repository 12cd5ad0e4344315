package io.paceline.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Someone with a browser: one set of cookies for all ports of this machine, as browsers do it. It
/// follows no redirect by itself.
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Map<String, String> cookies = new ConcurrentSkipListMap<>();

    HttpResponse<String> get(String address, String... headers) {
        return send(request(address), BodyHandlers.ofString(), headers);
    }

    HttpResponse<InputStream> open(String address) {
        return send(request(address), BodyHandlers.ofInputStream());
    }

    /// As the console does it: the cookie's token goes into the header.
    HttpResponse<String> post(String address, String... headers) {
        return send(
                request(address)
                        .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                        .POST(BodyPublishers.ofString("{}")),
                BodyHandlers.ofString(),
                headers);
    }

    HttpResponse<String> postWithoutToken(String address, String... headers) {
        return send(
                request(address).POST(BodyPublishers.ofString("{}")),
                BodyHandlers.ofString(),
                headers);
    }

    /// From the gateway to the issuer, through its form and back; answers the gateway's last word.
    HttpResponse<String> logIn(String gateway, String user) {
        return logIn(gateway, user, "/");
    }

    HttpResponse<String> logIn(String gateway, String user, String to) {
        return get(atTheIssuer(gateway, user, IssuerProcess.PASSWORD, to));
    }

    /// Answers the address of the callback, before the browser has gone there.
    String atTheIssuer(String gateway, String user, String password, String to) {
        var start = get(gateway + "/login?to=" + URLEncoder.encode(to, UTF_8));
        var form = location(get(location(start)));
        var page = CSRF.matcher(get(form).body());
        if (!page.find()) {
            throw new AssertionError("No form at " + form);
        }
        var values =
                Map.of("username", user, "password", password, "_csrf", page.group(1))
                        .entrySet()
                        .stream()
                        .map(value ->
                                value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        var answer =
                send(
                        request(form)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(values)),
                        BodyHandlers.ofString());
        return location(get(location(answer)));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> answer.uri().resolve(location).toString())
                .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, BodyHandler<T> body, String... headers) {
        request.setHeader("Accept", "text/html,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = CLIENT.send(request.build(), body);
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
