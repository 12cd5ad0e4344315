package io.paceline.bench.faults;

import io.paceline.local.process.Pause;

/// Faults of the relay's place in the log, while it is down.
record Relaying(Ground on) {

    private static final long MB = 1L << 20;
    private static final long SEGMENT_MB = 16;

    void losesItsPlace(Fault fault) {
        var service = fault.pauseSeconds() % 2 == 0 ? "deal" : "incentive";
        on.parts().kill(Part.CONNECT);
        // What is written from now on is what could be lost.
        Pause.millis(2000 + fault.seconds() * 1000L);
        switch (fault.kind()) {
            case SLOT_DROPPED -> on.database().dropSlot(service);
            case SLOT_LOST -> exceedTheBound();
            case OFFSET_WIPED -> offset(service).wipe();
            case OFFSET_AHEAD -> offset(service).moveAhead();
            default -> throw new IllegalArgumentException(fault.toString());
        }
        Pause.millis(1000);
        on.parts().start(Part.CONNECT);
    }

    private void exceedTheBound() {
        long kept = on.database().writeLogBeyondTheBound();
        if (kept > (Database.BOUND_MB + 4 * SEGMENT_MB) * MB) {
            on.told().contradicts("slots keep %d MB of the log".formatted(kept / MB));
        }
    }

    private StoredOffset offset(String service) {
        var kafka = on.platform().infrastructure().kafka().adminSettings();
        return new StoredOffset(kafka, service);
    }
}
