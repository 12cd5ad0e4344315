package io.paceline.platform.access;

import static io.paceline.platform.access.Role.COMPENSATION;
import static io.paceline.platform.access.Role.DIRECTOR;
import static io.paceline.platform.access.Role.FINANCE;
import static io.paceline.platform.access.Role.MANAGER;
import static io.paceline.platform.access.Role.MEMBER;
import static io.paceline.platform.access.Role.OPERATOR;
import static io.paceline.platform.access.Scope.ANY;
import static io.paceline.platform.access.Scope.AUDIT;
import static io.paceline.platform.access.Scope.NONE;
import static io.paceline.platform.access.Scope.READ;
import static io.paceline.platform.access.Scope.WRITE;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;

/// The one table of who may do what: a right, the scope by which a machine has it, and how far it
/// reaches for each role. `docs/security.md` shows it endpoint by endpoint.
public enum Right {
    /// Who am I, and what may I do?
    SEE_SELF(ANY),

    SEE_ROSTER(READ, everyone()),
    /// E-mail addresses and hire dates.
    SEE_CONTACTS(READ, MEMBER.own(), MANAGER.team(), DIRECTOR.unit(), OPERATOR.all()),
    KEEP_ROSTER(WRITE, OPERATOR.all()),
    GRANT_ROLES(NONE, OPERATOR.all()),
    SEE_GRANTS(NONE, OPERATOR.all(), FINANCE.whole()),
    APPROVE_GRANTS(NONE, OPERATOR.all(), FINANCE.whole()),
    SUSPEND_USERS(NONE, OPERATOR.all()),
    REPORT_LOGINS(AUDIT),

    SEE_CUSTOMERS(READ, everyone()),
    KEEP_CUSTOMERS(WRITE, MEMBER.own(), MANAGER.team(), DIRECTOR.unit(), OPERATOR.all()),
    KEEP_SECTORS(WRITE, OPERATOR.all()),

    SEE_PRODUCTS(READ, everyone()),
    KEEP_PRODUCTS(WRITE, OPERATOR.all()),
    SEE_DEALS(
            READ,
            MEMBER.own(),
            MANAGER.team(),
            DIRECTOR.unit(),
            COMPENSATION.unit(),
            FINANCE.unit()),
    KEEP_DEALS(WRITE, MEMBER.own(), MANAGER.team(), DIRECTOR.unit()),
    /// Changing or cancelling a won deal changes pay, so it is not the seller's to do.
    AMEND_DEALS(WRITE, MANAGER.team(), DIRECTOR.unit(), COMPENSATION.unit()),

    SEE_GOALS(
            READ,
            MEMBER.own(),
            MANAGER.team(),
            DIRECTOR.unit(),
            COMPENSATION.unit(),
            FINANCE.unit()),
    KEEP_GOALS(WRITE, MANAGER.team(), DIRECTOR.unit(), COMPENSATION.unit()),
    APPROVE_GOAL_ADJUSTMENT(NONE, DIRECTOR.unit(), COMPENSATION.unit(), FINANCE.unit()),
    SEE_CALENDAR(READ, everyone()),
    KEEP_CALENDAR(WRITE, COMPENSATION.whole(), OPERATOR.all()),
    CLOSE_PERIODS(NONE, COMPENSATION.whole(), FINANCE.whole()),
    APPROVE_PERIOD_CLOSE(NONE, COMPENSATION.whole(), FINANCE.whole()),

    /// Names, versions and dates of plans; their rates need SEE_RATES.
    SEE_PLANS(READ, everyone()),
    SEE_RATES(READ, MEMBER.own(), MANAGER.team(), COMPENSATION.all(), FINANCE.all()),
    KEEP_PLANS(WRITE, COMPENSATION.whole()),
    /// Proposing that a version counts from its date on; unlike drafts a person's alone.
    ACTIVATE_PLANS(NONE, COMPENSATION.whole()),
    APPROVE_PLANS(NONE, COMPENSATION.whole(), FINANCE.whole()),
    /// What was credited and attained, without what it pays.
    SEE_CREDITS(
            READ,
            MEMBER.own(),
            MANAGER.team(),
            DIRECTOR.unit(),
            COMPENSATION.unit(),
            FINANCE.unit()),
    SEE_PAY(READ, MEMBER.own(), MANAGER.team(), COMPENSATION.unit(), FINANCE.unit()),
    ADJUST_PAY(NONE, COMPENSATION.unit(), FINANCE.unit()),
    APPROVE_PAY(NONE, COMPENSATION.unit(), FINANCE.unit()),
    SUBMIT_STATEMENTS(NONE, MANAGER.team(), COMPENSATION.unit()),
    APPROVE_STATEMENTS(NONE, COMPENSATION.unit(), FINANCE.unit()),
    RECONCILE(WRITE, COMPENSATION.whole(), FINANCE.whole(), OPERATOR.all()),

    SEE_LEADERBOARD(READ, everyone()),
    SEE_LIVE(READ, everyone()),
    SEE_FRESHNESS(READ, everyone()),

    SEE_IMPORTS(READ, OPERATOR.all()),
    RUN_IMPORTS(WRITE, OPERATOR.all()),
    /// Dead letters: what other services told and could not be applied.
    KEEP_EVENTS(NONE, OPERATOR.all()),
    /// Requests that wait for a second pair of eyes; each shows to who may propose or approve it.
    SEE_APPROVALS(NONE, everyone()),
    SEE_AUDIT(NONE, FINANCE.whole());

    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // Never changed after construction.
    private final Map<Role, Breadth> allowances;

    Right(Scope scope, Allowance... allowances) {
        this.scope = scope;
        this.allowances =
                Arrays.stream(allowances)
                        .collect(toUnmodifiableMap(Allowance::role, Allowance::breadth));
    }

    private static Allowance[] everyone() {
        return Arrays.stream(Role.values()).map(Role::all).toArray(Allowance[]::new);
    }

    Scope scope() {
        return scope;
    }

    /// How far this right reaches for each role that has it.
    public Map<Role, Breadth> allowances() {
        return allowances;
    }
}
