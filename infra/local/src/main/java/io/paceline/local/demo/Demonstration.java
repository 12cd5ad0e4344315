package io.paceline.local.demo;

import io.paceline.local.Progress;
import io.paceline.local.login.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// Loads a real sales organisation through the public API, the way its users would: four files and
/// quotas for 2017 and for the current year by another system, then roles and one plan, each
/// proposed by one person and approved by another. Doing it again changes nothing.
public final class Demonstration {

    private final URI gateway;
    private final Tokens tokens;
    private final Path folder;
    private final Progress progress;
    private final Clock clock;

    /// Prepares to load.
    ///
    /// @param folder the files of `infra/local/demo`
    public Demonstration(URI gateway, Tokens tokens, Path folder, Progress progress) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.folder = folder;
        this.progress = progress;
        this.clock = Clock.systemUTC();
    }

    /// Returns when the last commission line and every read model is there.
    ///
    /// @return what each file's import did
    public List<Imported> load() {
        try (var api = new GatewayApi(gateway, tokens::machine);
                var people = new People(gateway, tokens)) {
            var files = new ImportFiles(api, folder);
            var catchUp = new CatchUp(api, clock);
            var roster = step("roster", files::roster);
            run("managers", files::numberManagers);
            run("roles", () -> new GrantRoles(people).all());
            var accounts = step("accounts", files::accounts);
            var products = step("products", files::products);
            run("known names", () -> catchUp.of("deal"));
            var opportunities = step("opportunities", files::opportunities);
            run("credits", catchUp::ofCredits);
            run("read models", () -> catchUp.of("goal", "incentive", "analytics"));
            run("goals", () -> setGoals(api));
            run("quotas", () -> catchUp.of("incentive"));
            run("plan", () -> new SetPlan(people).forAllRepresentatives());
            run("commissions", () -> catchUp.of("goal", "incentive", "analytics"));
            return List.of(roster, accounts, products, opportunities);
        }
    }

    private void setGoals(GatewayApi api) {
        var goals = new SetGoals(api);
        goals.of2017();
        goals.byHistory(LocalDate.now(clock).getYear());
    }

    private void run(String name, Runnable action) {
        progress.begins(name);
        action.run();
        progress.isReady(name);
    }

    private Imported step(String name, Supplier<Imported> action) {
        progress.begins(name);
        var imported = action.get();
        progress.isReady(name);
        return imported;
    }
}
