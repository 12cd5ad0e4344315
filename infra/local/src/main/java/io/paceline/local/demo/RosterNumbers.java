package io.paceline.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Numbers for the people of the roster, which has none: by them a login finds its member. They
/// follow the order of the file: `E-001` is who sells in its first line, `M-001` leads them.
final class RosterNumbers {

    private static final String HEADER = "external_id";
    private static final int MANAGER = 1;

    private RosterNumbers() {}

    /// The file with a number for everyone who sells.
    static List<String> add(List<String> roster) {
        var numbered = new ArrayList<String>();
        for (var line : roster) {
            numbered.add(line + "," + (numbered.isEmpty() ? HEADER : number("E", numbered.size())));
        }
        return numbered;
    }

    /// The numbers of those who lead, by name; they have no line of their own.
    static Map<String, String> ofManagers(List<String> roster) {
        var numbers = new LinkedHashMap<String, String>();
        for (var line : roster.subList(1, roster.size())) {
            numbers.putIfAbsent(line.split(",", -1)[MANAGER], number("M", numbers.size() + 1));
        }
        return numbers;
    }

    private static String number(String letter, int which) {
        return String.format(Locale.ROOT, "%s-%03d", letter, which);
    }
}
