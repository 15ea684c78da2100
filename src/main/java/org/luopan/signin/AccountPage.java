package org.luopan.signin;

import java.util.List;
import org.luopan.account.SessionView;

/** What an editor sees of their own account. */
record AccountPage(String username, List<SessionView> sessions, List<PasskeyView> passkeys, String passkeyHost) {}
