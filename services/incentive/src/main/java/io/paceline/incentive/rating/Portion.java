package io.paceline.incentive.rating;

/// How many cells are priced together. A late deal prices all that follow it in its cell again, so
/// that a batch can touch far more credits than it has events; kept so few, what it takes in memory
/// does not grow with the number of its payees. One cell is always priced whole.
final class Portion {

    /// So few that even with long histories they are little; more once it is known how long.
    static final int FIRST = 8;

    /// How many credits are held at once, with what they pay: some 10 MB.
    static final int CREDITS = 5_000;

    private static final int MOST = 500;

    private int cells = FIRST;

    int cells() {
        return cells;
    }

    /// Learns from a portion how large the next one may be.
    void took(int cellsPriced, int creditsPriced) {
        long fitting = (long) CREDITS * cellsPriced / Math.max(1, creditsPriced);
        cells = Math.clamp(fitting, 1, MOST);
    }
}
