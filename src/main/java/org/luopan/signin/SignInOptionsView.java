package org.luopan.signin;

import java.util.List;
import org.luopan.web.Choice;

/** The ways in that the page to sign in at shows, and what scripts need to use them. */
record SignInOptionsView(String tokenHeader, String token, String passkeyHost, List<Choice> providers) {}
