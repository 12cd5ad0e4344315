package io.paceline.gateway.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// The bytes of an answer on their way to the caller; those of a live stream are never held back.
final class AnswerBody {

    private static final int CHUNK_BYTES = 16 * 1024;

    private AnswerBody() {}

    /// Answers false when the caller went away before the end.
    static boolean copy(InputStream body, HttpServletResponse response) throws IOException {
        boolean live = isLive(response.getContentType());
        var chunk = new byte[CHUNK_BYTES];
        for (int read = body.read(chunk); read != -1; read = body.read(chunk)) {
            if (!delivered(chunk, read, live, response)) {
                return false;
            }
        }
        return true;
    }

    private static boolean delivered(
            byte[] chunk, int length, boolean live, HttpServletResponse response) {
        try {
            response.getOutputStream().write(chunk, 0, length);
            if (live) {
                response.flushBuffer();
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isLive(@Nullable String contentType) {
        return contentType != null && contentType.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
