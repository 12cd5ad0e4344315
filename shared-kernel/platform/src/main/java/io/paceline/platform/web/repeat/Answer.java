package io.paceline.platform.web.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// What a command was answered.
record Answer(int status, Map<String, String> headers, String body) {

    private static final String[] KEPT = {
        HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG
    };

    static Answer of(ContentCachingResponseWrapper response) {
        var headers = new TreeMap<String, String>();
        for (var name : KEPT) {
            var value =
                    name.equals(HttpHeaders.CONTENT_TYPE)
                            ? response.getContentType()
                            : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(
                response.getStatus(), headers, new String(response.getContentAsByteArray(), UTF_8));
    }

    boolean refused() {
        return status >= 400;
    }

    void replayTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body.getBytes(UTF_8));
    }
}
