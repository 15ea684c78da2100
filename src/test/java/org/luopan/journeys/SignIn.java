package org.luopan.journeys;

import com.microsoft.playwright.Page;
import org.luopan.account.EditorFixtures;

/** Signs editors of the tests in, as they do it themselves: by the keyboard. */
final class SignIn {

    private SignIn() {}

    /** Leaves the page on the overview of the desk. */
    static void as(String username, Page page) {
        page.navigate("/login");
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill(EditorFixtures.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/admin**");
    }
}
