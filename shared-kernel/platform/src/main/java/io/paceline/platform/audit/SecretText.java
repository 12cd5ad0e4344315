package io.paceline.platform.audit;

import java.util.regex.Pattern;

/// Finds what looks like an e-mail address or a token within a text, in one pass: whoever sends a
/// long text must not get long work done by it.
final class SecretText {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int SHORTEST_AUTHORIZATION = "basic ".length() + 12;
    private static final String START_OF_TOKEN = "eyJ";

    /// With a digit in it, or else a basic responsibility were a secret.
    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "(?i:bearer|basic)\\s{1,8}(?=[A-Za-z._~+/-]{0,200}[0-9=])[A-Za-z0-9._~+/=-]{12,4096}+");

    private final String text;
    private final StringBuilder rest = new StringBuilder();
    private int done;

    private SecretText(String text) {
        this.text = text;
    }

    static String remove(String text) {
        var withoutMost =
                text.indexOf('@') < 0 && !text.contains(START_OF_TOKEN)
                        ? text
                        : new SecretText(text).removed();
        return withoutMost.length() < SHORTEST_AUTHORIZATION || withoutMost.indexOf(' ') < 0
                ? withoutMost
                : AUTHORIZATION.matcher(withoutMost).replaceAll(Redaction.REMOVED);
    }

    private String removed() {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '@') {
                at = afterAddress(at);
            } else if (text.startsWith(START_OF_TOKEN, at)) {
                at = afterToken(at);
            } else {
                at++;
            }
        }
        return rest.append(text, done, text.length()).toString();
    }

    private int afterAddress(int at) {
        int from = at;
        while (from > done && at - from < LONGEST_LOCAL_PART && isLocal(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && to - at < LONGEST_DOMAIN && isDomain(text.charAt(to))) {
            to++;
        }
        return from < at && text.substring(at + 1, to).matches(".+\\..+")
                ? remove(from, to)
                : at + 1;
    }

    private int afterToken(int from) {
        int to = from;
        while (to < text.length() && isToken(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).indexOf('.') > 0 ? remove(from, to) : to;
    }

    private int remove(int from, int to) {
        rest.append(text, done, from).append(Redaction.REMOVED);
        done = to;
        return to;
    }

    private static boolean isLocal(char it) {
        return Character.isLetterOrDigit(it) || "._%+'-".indexOf(it) >= 0;
    }

    private static boolean isDomain(char it) {
        return Character.isLetterOrDigit(it) || it == '.' || it == '-';
    }

    private static boolean isToken(char it) {
        return it < 128 && (Character.isLetterOrDigit(it) || "._=-".indexOf(it) >= 0);
    }
}
