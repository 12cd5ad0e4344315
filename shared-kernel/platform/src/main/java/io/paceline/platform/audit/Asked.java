package io.paceline.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingRequestWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/// What a request asked for: its query and its body.
///
/// @param body where it is JSON and not too long
/// @param bytes the body's length
record Asked(@Nullable String query, @Nullable String body, long bytes) {

    private static final int LONGEST_QUERY = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    static Asked of(HttpServletRequest request) {
        var read =
                request instanceof ContentCachingRequestWrapper remembering
                        ? remembering.getContentAsByteArray()
                        : new byte[0];
        var whole = read.length > 0 && read.length < AuditedRequest.LONGEST_BODY;
        return new Asked(
                request.getQueryString(),
                whole ? redacted(new String(read, UTF_8)) : null,
                Math.max(request.getContentLengthLong(), read.length));
    }

    String json() {
        var asked = JSON.createObjectNode();
        if (query != null) {
            asked.put("query", text(query));
        }
        if (body != null) {
            asked.putRawValue("body", new RawValue(body));
        } else if (bytes > 0) {
            asked.put("bytes", bytes);
        }
        return JSON.writeValueAsString(asked);
    }

    private static @Nullable String redacted(String body) {
        try {
            return Redaction.json(body);
        } catch (JacksonException _) {
            return null; // Not JSON.
        }
    }

    /// Without escapes, which could hide a secret.
    private static String text(String query) {
        var plain = URLDecoder.decode(query.replaceAll("%(?![0-9a-fA-F]{2})", ""), UTF_8);
        var redacted = Redaction.of(plain);
        return redacted.substring(0, Math.min(redacted.length(), LONGEST_QUERY));
    }
}
