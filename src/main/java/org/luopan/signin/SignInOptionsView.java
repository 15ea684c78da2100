package org.luopan.signin;

import java.util.List;
import org.luopan.web.Choice;

/** The ways to sign in that the sign-in page shows, and what its scripts need. */
record SignInOptionsView(String tokenHeader, String token, String passkeyHost, List<Choice> providers) {}
