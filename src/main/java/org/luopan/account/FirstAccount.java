package org.luopan.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Creates the admin of an empty base when the site is opened first, with the password from the settings or one that is printed once on the console. */
@Component
@ConditionalOnWebApplication
class FirstAccount implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final Accounts accounts;
    private final String password;

    FirstAccount(Accounts accounts, @Value("${luopan.admin-password:}") String password) {
        this.accounts = accounts;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.none()) {
            return;
        }
        try {
            if (password.isBlank()) {
                var generated = Secret.random(15).words();
                if (accounts.begin(generated)) {
                    LOG.info(
                            "Sign in at /login as admin with the password {} and change it; it is said only once",
                            generated);
                }
            } else if (accounts.begin(password)) {
                Passwords.fault(password, "admin")
                        .ifPresent(fault ->
                                LOG.warn("The password of luopan.admin-password is weak: change it at the desk"));
            }
        } catch (DataIntegrityViolationException e) {
            LOG.info("Another node made the first account");
        }
    }
}
