package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;
import org.luopan.account.EditorFixtures;

/**
 * Signs editors of the tests in through the form of the program, without drawing its pages, which takes longer than many a test.
 * {@link SigningInTests} use it as editors do.
 */
final class SignIn {

    private SignIn() {}

    /** The next page that is opened is one of somebody who is signed in. */
    static void as(String username, Page page) {
        var language = String.valueOf(page.evaluate("() => navigator.language"));
        var requests = page.context().request();
        var form = requests.get("/login", RequestOptions.create().setHeader("Accept-Language", language));
        var fields = FormData.create();
        Jsoup.parse(form.text())
                .select("form:has([name=password]) input[type=hidden]")
                .forEach(hidden -> fields.set(hidden.attr("name"), hidden.val()));
        var answer = requests.post(
                "/login",
                RequestOptions.create()
                        .setHeader("Accept-Language", language)
                        .setMaxRedirects(0)
                        .setForm(fields.set("username", username).set("password", EditorFixtures.PASSWORD)));
        assertThat(answer.headers().get("location"))
                .as("where %s comes to", username)
                .contains("/admin");
    }
}
