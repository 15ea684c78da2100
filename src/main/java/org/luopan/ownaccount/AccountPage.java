package org.luopan.ownaccount;

import java.util.List;
import org.luopan.account.SessionView;
import org.luopan.passkey.PasskeyView;

/** What an editor sees of their own account. */
record AccountPage(String username, List<SessionView> sessions, List<PasskeyView> passkeys, String passkeyHost) {}
