package io.paceline.analytics.live;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/analytics/stream`: server-sent events `attainment`, `commission`, `deal` and `sales`,
/// each with an id. A dashboard that comes back names the last id it has seen, in the header
/// `Last-Event-ID` as browsers do by themselves, or else in the parameter `lastEventId`; it then
/// gets what it missed, or the event `reset` when that is no longer kept. Each event goes only to
/// whom it may concern: how far a goal is to those who see the goal, pay to those who see the
/// payee's, a deal to those who see one of its members'.
@RestController
class StreamController {

    private final LiveStreams streams;
    private final Viewers viewers;
    private final ResumeStream resume;

    StreamController(LiveStreams streams, Viewers viewers, ResumeStream resume) {
        this.streams = streams;
        this.viewers = viewers;
        this.resume = resume;
    }

    @GetMapping(path = "/api/analytics/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Permit(Right.SEE_LIVE)
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam(name = "lastEventId", required = false) @Nullable String parameter,
            Caller caller,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var seen = id(header == null || header.isEmpty() ? parameter : header);
        var opened = streams.open(viewers.of(caller));
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            resume.run(opened, seen, response.getOutputStream());
        } catch (IOException gone) {
            // The dashboard left or took nothing for too long: it comes back by itself.
            return;
        }
    }

    private static @Nullable Long id(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new BadRequest(
                    "invalid-event-id",
                    "Last-Event-ID has to be an id that this stream gave out",
                    List.of(Fault.inHeader("Last-Event-ID", "has to be a number", text)));
        }
        return Long.valueOf(text);
    }
}
