package io.paceline.platform.web;

import org.jspecify.annotations.Nullable;

/// One offending place of a request, an entry of a problem's `errors`.
///
/// @param pointer where: a JSON Pointer into the body (`/lines/0/quantity`, the empty string is the
///   whole body), `?limit` for a query parameter, `{id}` for a path variable, `If-Match:` for a
///   header
/// @param message what is wrong there, and what would be right
/// @param value the value that was given, shortened to [#LONGEST_VALUE] characters; absent when
///   nothing was given
public record Fault(String pointer, String message, @Nullable Object value) {

    static final int LONGEST_VALUE = 200;

    public Fault {
        if (value instanceof CharSequence text && text.length() > LONGEST_VALUE) {
            value = text.subSequence(0, LONGEST_VALUE) + "…";
        }
    }

    public static Fault at(String pointer, String message) {
        return new Fault(pointer, message, null);
    }

    public static Fault at(String pointer, String message, @Nullable Object value) {
        return new Fault(pointer, message, value);
    }

    public static Fault inQuery(String parameter, String message, @Nullable Object value) {
        return new Fault("?" + parameter, message, value);
    }

    public static Fault inPath(String variable, String message, @Nullable Object value) {
        return new Fault("{" + variable + "}", message, value);
    }

    public static Fault inHeader(String name, String message, @Nullable Object value) {
        return new Fault(name + ":", message, value);
    }
}
