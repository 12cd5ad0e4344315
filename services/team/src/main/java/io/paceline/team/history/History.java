package io.paceline.team.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The values of one thing over time: ordered by date, at most one on each day, gaps allowed. What
/// was recorded stays; only the end of the last entry is set.
public record History<T>(List<Dated<T>> entries) {

    public History {
        entries = List.copyOf(entries);
        for (int next = 1; next < entries.size(); next++) {
            var from = entries.get(next).from();
            if (entries.get(next - 1).endsAfter(from)) {
                throw new OverlappingDates("from", from, entries.get(next - 1).from());
            }
        }
    }

    public static <T> History<T> empty() {
        return new History<>(List.of());
    }

    public static <T> History<T> since(LocalDate from, T value) {
        return new History<>(List.of(new Dated<>(from, null, value)));
    }

    public Optional<T> at(LocalDate date) {
        return entries.stream().filter(entry -> entry.holdsOn(date)).findFirst().map(Dated::value);
    }

    public Optional<Dated<T>> first() {
        return entries.stream().findFirst();
    }

    public Optional<Dated<T>> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /// Whether something holds on that day or later.
    public boolean reaches(LocalDate date) {
        return !entries.isEmpty() && entries.getLast().endsAfter(date);
    }

    /// The value holds from that day on, and the last one until then.
    ///
    /// @throws OverlappingDates when an entry begins on that day or later
    public History<T> then(LocalDate from, T value) {
        var longer = new ArrayList<>(ending("from", from).entries);
        longer.add(new Dated<>(from, null, value));
        return new History<>(longer);
    }

    /// Nothing holds from that day on.
    ///
    /// @throws OverlappingDates when an entry begins on that day or later
    public History<T> endingOn(LocalDate date) {
        return ending("on", date);
    }

    public <R> History<R> map(Function<? super T, ? extends R> view) {
        return new History<>(
                entries.stream()
                        .map(it -> new Dated<R>(it.from(), it.to(), view.apply(it.value())))
                        .toList());
    }

    private History<T> ending(String field, LocalDate date) {
        if (entries.isEmpty() || !entries.getLast().endsAfter(date)) {
            return this;
        }
        var last = entries.getLast();
        if (!last.from().isBefore(date)) {
            throw new OverlappingDates(field, date, last.from());
        }
        var ended = new ArrayList<>(entries.subList(0, entries.size() - 1));
        ended.add(new Dated<>(last.from(), date, last.value()));
        return new History<>(ended);
    }
}
