package io.paceline.local.demo;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A form with a file, as a browser sends it.
final class Form {

    private final String boundary = "paceline-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    Form text(String name, String contentType, String value) {
        start("name=\"" + name + "\"", contentType);
        parts.add(BodyPublishers.ofString(value + "\r\n"));
        return this;
    }

    Form file(String name, String fileName, String content) {
        start("name=\"" + name + "\"; filename=\"" + fileName + "\"", "text/csv");
        parts.add(BodyPublishers.ofString(content + "\r\n"));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        var all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private void start(String disposition, String contentType) {
        var header =
                "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, disposition, contentType);
        parts.add(BodyPublishers.ofString(header));
    }
}
