package io.paceline.gateway.routing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.paceline.gateway.caller.OpenStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/// Sends a request on to its service and the answer back, both as streams. Spring's own exchange
/// reads an answer to its end when the caller has gone away, and a live stream has no end: this one
/// cuts the connection.
@Component
final class StreamingExchange implements ProxyExchange {

    private static final System.Logger LOG = System.getLogger(StreamingExchange.class.getName());

    /// Request attribute with the [Route] whose limits hold.
    static final String ROUTE = StreamingExchange.class.getName() + ".route";

    private final CloseableHttpClient client;
    private final Tracer tracer;
    private final Propagator propagator;

    StreamingExchange(CloseableHttpClient client, Tracer tracer, Propagator propagator) {
        this.client = client;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var outgoing = outgoing(request);
        try {
            var address = Objects.requireNonNull(request.getUri());
            var answer = client.executeOpen(host(address), outgoing, null);
            return answer(request, outgoing, answer);
        } catch (IOException failure) {
            throw new NoAnswer(failure);
        }
    }

    private HttpUriRequestBase outgoing(Request request) {
        var route =
                (Route) Objects.requireNonNull(request.getServerRequest().attributes().get(ROUTE));
        var outgoing =
                new HttpUriRequestBase(
                        request.getMethod().name(), Objects.requireNonNull(request.getUri()));
        request.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        outgoing.removeHeaders(HttpHeaders.EXPECT);
        trace(outgoing);
        outgoing.setConfig(
                RequestConfig.custom()
                        .setResponseTimeout(
                                route.limits().silence().toMillis(), TimeUnit.MILLISECONDS)
                        .build());
        attachBody(request, route, outgoing);
        OpenStream.of(request.getServerRequest().servletRequest())
                .ifPresent(stream -> stream.cutBy(outgoing::cancel));
        return outgoing;
    }

    private void trace(HttpUriRequestBase outgoing) {
        var context = tracer.currentTraceContext().context();
        if (context != null) {
            propagator.inject(
                    context, outgoing, (_, name, value) -> outgoing.setHeader(name, value));
        }
    }

    private static void attachBody(Request request, Route route, HttpUriRequestBase outgoing) {
        var incoming = request.getServerRequest().servletRequest();
        try {
            if (!incoming.getInputStream().isFinished()) {
                var limit = BodyLimit.of(request.getServerRequest(), route.limits()).largest();
                outgoing.setEntity(
                        new InputStreamEntity(
                                new BoundedBody(incoming.getInputStream(), limit.toBytes()),
                                incoming.getContentLengthLong(),
                                null));
            }
        } catch (IOException gone) {
            throw new NoAnswer(new BoundedBody.Broken(gone));
        }
    }

    private static ServerResponse answer(
            Request request, HttpUriRequestBase outgoing, ClassicHttpResponse answer) {
        var headers = new HttpHeaders();
        for (var header : answer.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        var response =
                GatewayServerResponse.status(HttpStatusCode.valueOf(answer.getCode()))
                        .build((incoming, servletResponse) -> {
                            copy(answer, outgoing, incoming, servletResponse);
                            return null;
                        });
        var received = new Answer(HttpStatusCode.valueOf(answer.getCode()), headers);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(received, response));
        return response;
    }

    private static void copy(
            ClassicHttpResponse answer,
            HttpUriRequestBase outgoing,
            HttpServletRequest incoming,
            HttpServletResponse response)
            throws IOException {
        boolean whole = false;
        try {
            var entity = answer.getEntity();
            whole = entity == null || AnswerBody.copy(entity.getContent(), response);
        } catch (IOException broken) {
            // A stream whose session has ended was cut here and not by the service.
            if (OpenStream.of(incoming).filter(OpenStream::isCut).isEmpty()) {
                throw broken;
            }
        } finally {
            // Closing reads on to the end to keep the connection: only for who has read the rest.
            if (!whole) {
                outgoing.cancel();
            }
            closeQuietly(answer);
        }
    }

    private static void closeQuietly(ClassicHttpResponse answer) {
        try {
            answer.close();
        } catch (IOException alreadyClosed) {
            LOG.log(System.Logger.Level.DEBUG, "After the answer was cut", alreadyClosed);
        }
    }

    private static HttpHost host(URI address) {
        return new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    }

    private record Answer(HttpStatusCode status, HttpHeaders headers) implements Response {

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
