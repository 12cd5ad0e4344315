package io.paceline.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A place in a sorted list: the sort values of the last item of a page. Opaque to callers; text
/// that was not given out by us, or for another order, is refused with 400 `invalid-cursor`.
public final class Cursor {

    private static final int LONGEST = 2_000;
    private static final String SEPARATOR = "\u001f";
    private static final String VERSION = "1";

    private final String order;
    private final List<String> position;

    private Cursor(String order, List<String> position) {
        this.order = order;
        this.position = position;
    }

    static Cursor of(String order, List<?> position) {
        return new Cursor(order, position.stream().map(Cursor::plain).toList());
    }

    static Cursor parse(String text, String order) {
        if (text.length() > LONGEST) {
            throw new InvalidCursor(text);
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1);
            if (parts.length < 3 || !parts[0].equals(VERSION) || !parts[1].equals(order)) {
                throw new InvalidCursor(text);
            }
            return new Cursor(order, List.copyOf(Arrays.asList(parts).subList(2, parts.length)));
        } catch (IllegalArgumentException _) {
            throw new InvalidCursor(text);
        }
    }

    /// As it stands in `nextCursor`.
    public String text() {
        var plain = VERSION + SEPARATOR + order + SEPARATOR + String.join(SEPARATOR, position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    public String string(int index) {
        return get(index, Function.identity());
    }

    public UUID uuid(int index) {
        return get(index, UUID::fromString);
    }

    public long number(int index) {
        return get(index, Long::valueOf);
    }

    public BigDecimal decimal(int index) {
        return get(index, BigDecimal::new);
    }

    public LocalDate date(int index) {
        return get(index, LocalDate::parse);
    }

    public Instant instant(int index) {
        return get(index, Instant::parse);
    }

    private <T> T get(int index, Function<String, T> reader) {
        try {
            return reader.apply(position.get(index));
        } catch (RuntimeException _) {
            throw new InvalidCursor(text());
        }
    }

    private static String plain(Object value) {
        var text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return text.replace(SEPARATOR, " ");
    }
}
