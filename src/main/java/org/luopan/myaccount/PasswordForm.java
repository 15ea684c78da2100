package org.luopan.myaccount;

import org.luopan.account.Passwords;
import org.luopan.web.FormErrors;

/** A change of password: the current one, and the new one twice. */
record PasswordForm(String current, String password, String again) {

    PasswordForm {
        current = current == null ? "" : current;
        password = password == null ? "" : password;
        again = again == null ? "" : again;
    }

    /** Checks everything except whether the current password is right. */
    void check(String username, FormErrors errors) {
        if (current.isEmpty()) {
            errors.add("current", "account.password.current-missing");
        }
        Passwords.fault(password, username).ifPresent(fault -> errors.add("password", fault));
        if (errors.at("password") == null && password.equals(current)) {
            errors.add("password", "account.password.same");
        }
        if (!password.equals(again)) {
            errors.add("again", "password.differs");
        }
    }

    @Override
    public String toString() {
        return "a change of password";
    }
}
