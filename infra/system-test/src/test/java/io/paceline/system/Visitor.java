package io.paceline.system;

import com.microsoft.playwright.Page;
import io.paceline.local.login.Person;

/// A person at the console, who logs in where they are asked to.
record Visitor(Platform platform, Person person) {

    /// The page at a path, once the person is let in.
    Page open(Page page, String path) {
        page.navigate(platform.api().address() + path);
        page.getByTestId("log-in").click();
        logIn(page, password());
        page.getByTestId("user").waitFor();
        return page;
    }

    /// Fills in the issuer's form.
    void logIn(Page page, String password) {
        page.locator("#username").fill(person.user());
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
    }

    String password() {
        return person.password(platform.processes().infrastructure().secrets());
    }
}
