package io.paceline.gateway.routing;

import io.paceline.gateway.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;

/// How much a request may carry: files may be larger than JSON.
record BodyLimit(DataSize largest) {

    static BodyLimit of(ServerRequest request, Route.Limits limits) {
        boolean upload =
                request.headers()
                        .contentType()
                        .filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith)
                        .isPresent();
        return new BodyLimit(upload ? limits.upload() : limits.body());
    }

    /// Known before a single byte is read, when the caller says how much it is about to send.
    boolean isExceededBy(ServerRequest request) {
        return request.headers().contentLength().orElse(0) > largest.toBytes();
    }

    Problem problem() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The request is larger than the %d bytes allowed here; split the file."
                        .formatted(largest.toBytes()));
    }
}
