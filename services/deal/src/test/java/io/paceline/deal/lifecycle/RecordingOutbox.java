package io.paceline.deal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

class RecordingOutbox implements Outbox {

    private final List<Publication> published = new ArrayList<>();

    @Override
    public void append(Collection<Publication> publications) {
        published.addAll(publications);
    }

    List<Publication> published() {
        return List.copyOf(published);
    }

    Publication only() {
        assertThat(published).hasSize(1);
        return published.getFirst();
    }

    void forget() {
        published.clear();
    }
}
