package org.luopan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The pages of one test, each with cookies of its own; all close with it. */
final class OpenPages implements AutoCloseable {

    private static final double TIMEOUT = 10_000;

    private final Browser browser;
    private final String site;
    private final List<BrowserContext> contexts = new ArrayList<>();

    OpenPages(Browser browser, int port) {
        this.browser = browser;
        this.site = "http://localhost:" + port;
    }

    /** A page of somebody who is not signed in. */
    Page open(NewContextOptions options) {
        var context = browser.newContext(options.setBaseURL(site));
        contexts.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(TIMEOUT);
        return page;
    }

    /** A page of an editor who is signed in; nothing is open yet. */
    Page signedIn(String username, NewContextOptions options) {
        var page = open(options);
        SignIn.as(username, page);
        return page;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
