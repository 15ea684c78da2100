package org.luopan.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Editors of every role, as senders of requests: {@code mvc.post().with(publisher()).with(csrf())}; their accounts exist. */
public final class EditorFixtures {

    public static final String PASSWORD = "an-ordinary-passphrase";

    private EditorFixtures() {}

    public static RequestPostProcessor editor() {
        return somebody("edith", "Edith Editor", Role.EDITOR);
    }

    public static RequestPostProcessor publisher() {
        return somebody("paul", "Paul Publisher", Role.PUBLISHER);
    }

    public static RequestPostProcessor admin() {
        return somebody("admin", "Admin", Role.ADMIN);
    }

    /** An editor with an account, which is created if there is none yet. */
    public static RequestPostProcessor somebody(String username, String name, Role role) {
        return request -> {
            var context = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
            var details = account(context, username, name, role).details();
            return SecurityMockMvcRequestPostProcessors.user(details).postProcessRequest(request);
        };
    }

    /** An account that can sign in with {@link #PASSWORD}. */
    public static void open(WebApplicationContext context, String username, String name, Role role) {
        account(context, username, name, role);
    }

    private static Account account(WebApplicationContext context, String username, String name, Role role) {
        var accounts = context.getBean(AccountRepository.class);
        return accounts.findByUsername(username).orElseGet(() -> {
            var account = new Account(username, name, role, OffsetDateTime.now(context.getBean(Clock.class)));
            account.chosePassword(context.getBean(PasswordEncoder.class).encode(PASSWORD));
            return accounts.save(account);
        });
    }
}
