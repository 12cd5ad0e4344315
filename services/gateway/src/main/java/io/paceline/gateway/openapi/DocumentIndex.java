package io.paceline.gateway.openapi;

import static java.util.stream.Collectors.joining;

import io.paceline.gateway.routing.GatewaySettings;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where each service's OpenAPI document is: for machines as JSON, for people as a page.
@RestController
class DocumentIndex {

    record Document(String service, String href) {}

    private final List<Document> documents;

    DocumentIndex(GatewaySettings settings) {
        documents =
                settings.services().keySet().stream()
                        .sorted()
                        .map(service -> new Document(service, "/api/openapi/" + service))
                        .toList();
    }

    @GetMapping(path = "/api/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Document> list() {
        return documents;
    }

    @GetMapping(path = "/api/openapi", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        var links = documents.stream().map(DocumentIndex::link).collect(joining("\n"));
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Paceline API</title>
        </head>
        <body>
        <h1>Paceline API</h1>
        <p>OpenAPI 3.1 documents, one for each service.</p>
        <ul>
        %s
        </ul>
        </body>
        </html>
        """
                .formatted(links);
    }

    private static String link(Document document) {
        return "<li><a href=\"%s\">%s</a></li>".formatted(document.href(), document.service());
    }
}
