package org.luopan.signin;

/** The sign-in form as typed. */
record SignInForm(String username, String password, String remember) {

    static final SignInForm EMPTY = new SignInForm("", "", "");

    SignInForm {
        username = username == null ? "" : username.strip();
        password = password == null ? "" : password;
        remember = remember == null ? "" : remember;
    }

    boolean complete() {
        return !username.isEmpty() && !password.isEmpty();
    }

    @Override
    public String toString() {
        return "what " + username + " typed";
    }
}
