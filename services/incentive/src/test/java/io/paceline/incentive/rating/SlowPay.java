package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;
import static java.util.Objects.requireNonNull;

import io.paceline.incentive.rating.Company.DealNow;
import io.paceline.incentive.rating.Company.QuotaOf;
import io.paceline.incentive.rating.Sales.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What a company pays, the slow way and by a second reading of the rules: it shares no code with
/// what it checks.
final class SlowPay {

    static final LocalDate SECOND_VERSION = LocalDate.of(2017, 8, 15);

    /// Rates from each attainment on.
    record Rates(String low, String from, String middle, String next, String top) {}

    static final Rates QUARTERLY = new Rates("0.05", "1", "0.08", "1.5", "0.12");
    static final Rates QUARTERLY_2 = new Rates("0.06123457", "1", "0.08", "1.5", "0.12");
    static final Rates YEARLY = new Rates("0", "1", "0.01", "1.2", "0.02");
    static final Rates YEARLY_2 = new Rates("0", "1", "0.01", "1.2", "0.03");

    private final Company company;
    private final Map<String, BigDecimal> balances = new TreeMap<>();

    private SlowPay(Company company) {
        this.company = company;
    }

    /// The pay of each credit that pays anything, by [#key].
    static Map<String, BigDecimal> of(Company company) {
        var pay = new SlowPay(company);
        for (var payee : company.payees) {
            Company.QUARTERS.forEach(quarter -> pay.addQuarter(payee, quarter));
            pay.addYear(payee);
        }
        pay.balances.values().removeIf(amount -> amount.signum() == 0);
        return pay.balances;
    }

    static String key(String label, UUID payee, UUID deal, int line, String share, String month) {
        return "%s %s %s/%d/%s %s".formatted(label, payee, deal, line, share, month);
    }

    private void addQuarter(UUID payee, String label) {
        var quota = quota(payee, label);
        var before = ZERO;
        var exact = ZERO;
        for (var credit : credits(payee, label).entrySet()) {
            var rates = credit.getKey().isLate() ? QUARTERLY_2 : QUARTERLY;
            var after = before.add(credit.getValue());
            var next = exact.add(upTo(after, quota, rates)).subtract(upTo(before, quota, rates));
            put(label, payee, credit.getKey(), exact, next);
            before = after;
            exact = next;
        }
    }

    /// What the tiers pay from nothing to a total.
    private static BigDecimal upTo(BigDecimal total, BigDecimal quota, Rates rates) {
        var one = quota.multiply(new BigDecimal(rates.from()));
        var two = quota.multiply(new BigDecimal(rates.next()));
        var low = total.min(one).multiply(new BigDecimal(rates.low()));
        var middle =
                total.min(two).subtract(one).max(ZERO).multiply(new BigDecimal(rates.middle()));
        var top = total.subtract(two).max(ZERO).multiply(new BigDecimal(rates.top()));
        return low.add(middle).add(top);
    }

    private void addYear(UUID payee) {
        var quota = quota(payee, Company.YEAR);
        var credits = credits(payee, Company.YEAR);
        var total = credits.values().stream().reduce(ZERO, BigDecimal::add);
        var exact = ZERO;
        for (var credit : credits.entrySet()) {
            var rates = credit.getKey().isLate() ? YEARLY_2 : YEARLY;
            var next = exact.add(credit.getValue().multiply(reached(total, quota, rates)));
            put(Company.YEAR, payee, credit.getKey(), exact, next);
            exact = next;
        }
    }

    private static BigDecimal reached(BigDecimal total, BigDecimal quota, Rates rates) {
        if (total.compareTo(quota.multiply(new BigDecimal(rates.next()))) >= 0) {
            return new BigDecimal(rates.top());
        }
        boolean middle = total.compareTo(quota.multiply(new BigDecimal(rates.from()))) >= 0;
        return new BigDecimal(middle ? rates.middle() : rates.low());
    }

    private void put(String label, UUID payee, Place place, BigDecimal before, BigDecimal after) {
        var month = place.day().toString().substring(0, 7);
        balances.put(
                key(label, payee, place.deal(), place.line(), place.kind(), month),
                cents(after).subtract(cents(before)));
    }

    private static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal quota(UUID payee, String label) {
        return requireNonNull(company.quotas.get(new QuotaOf(payee, label)));
    }

    private record Place(LocalDate day, UUID deal, int line, String kind)
            implements Comparable<Place> {

        boolean isLate() {
            return !day.isBefore(SECOND_VERSION);
        }

        /// As text, since ids are ordered by their digits, and overlays come after revenue.
        private String order() {
            return "%s %s %03d %s".formatted(day, deal, line, kind.equals("REVENUE") ? 0 : 1);
        }

        @Override
        public int compareTo(Place other) {
            return order().compareTo(other.order());
        }
    }

    private Map<Place, BigDecimal> credits(UUID payee, String label) {
        var credits = new TreeMap<Place, BigDecimal>();
        for (var deal : company.deals.values()) {
            var shares = deal.shares();
            if (shares != null && counts(deal, label)) {
                add(payee, deal, shares, credits);
            }
        }
        return credits;
    }

    private static boolean counts(DealNow deal, String label) {
        int quarter = 1 + (deal.closeDate().getMonthValue() - 1) / 3;
        return deal.currency().equals("USD")
                && (label.equals(Company.YEAR) || label.endsWith("Q" + quarter));
    }

    private static void add(
            UUID payee, DealNow deal, List<Share> shares, Map<Place, BigDecimal> credits) {
        for (var share : shares) {
            for (int i = 0; share.member().equals(payee) && i < share.lineAmounts().size(); i++) {
                credits.merge(
                        new Place(deal.closeDate(), deal.id(), i + 1, share.kind()),
                        new BigDecimal(share.lineAmounts().get(i)),
                        BigDecimal::add);
            }
        }
    }
}
