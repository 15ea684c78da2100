package org.luopan.account;

import org.luopan.web.FormErrors;

/** A new password, typed twice. */
public record NewPasswordForm(String password, String again) {

    public NewPasswordForm {
        password = password == null ? "" : password;
        again = again == null ? "" : again;
    }

    public void check(String username, FormErrors errors) {
        Passwords.fault(password, username).ifPresent(fault -> errors.add("password", fault));
        if (!password.equals(again)) {
            errors.add("again", "password.differs");
        }
    }

    @Override
    public String toString() {
        return "a new password";
    }
}
