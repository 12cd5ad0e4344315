package io.paceline.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// What a dashboard sees: the server-sent events from the moment it was opened.
final class LiveStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    record Message(String event, JsonNode data) {}

    private LiveStream(Stream<String> lines) {
        this.lines = lines;
    }

    static LiveStream open(Api api) {
        var request =
                HttpRequest.newBuilder(api.address().resolve("/api/analytics/stream"))
                        .header("Authorization", "Bearer " + api.token())
                        .header("Accept", "text/event-stream")
                        .build();
        try {
            var response =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()
                            .send(request, BodyHandlers.ofLines());
            var stream = new LiveStream(response.body());
            Thread.ofVirtual().start(stream::read);
            return stream;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    List<Message> messages(String event) {
        return messages.stream().filter(message -> message.event().equals(event)).toList();
    }

    private void read() {
        var event = new String[] {""};
        try {
            lines.forEach(line -> take(event, line));
        } catch (UncheckedIOException _) {
            // The test is over, or the platform is.
        }
    }

    private void take(String[] event, String line) {
        if (line.startsWith("event:")) {
            event[0] = line.substring("event:".length()).trim();
        } else if (line.startsWith("data:")) {
            messages.add(new Message(event[0], json(line.substring("data:".length()))));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
