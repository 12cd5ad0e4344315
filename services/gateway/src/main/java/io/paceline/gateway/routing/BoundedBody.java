package io.paceline.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A caller's request body on its way through: it ends with [TooLarge] past its limit, and tells
/// the caller's faults from the service's with [Broken].
final class BoundedBody extends FilterInputStream {

    private final long limit;
    private long passed;

    BoundedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) == -1 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (IOException gone) {
            throw new Broken(gone);
        }
        passed += Math.max(0, read);
        if (passed > limit) {
            throw new TooLarge(limit);
        }
        return read;
    }

    /// The service's client closes what it has sent; the container still owns the stream.
    @Override
    public void close() {}

    static final class TooLarge extends IOException {

        TooLarge(long limit) {
            super("More than %d bytes".formatted(limit));
        }
    }

    static final class Broken extends IOException {

        Broken(IOException cause) {
            super("The caller's body ended early", cause);
        }
    }
}
