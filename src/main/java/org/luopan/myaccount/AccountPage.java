package org.luopan.myaccount;

import java.util.List;
import java.util.Map;
import org.luopan.account.SessionView;
import org.luopan.passkey.PasskeyView;

/** An editor's own account as its page shows it. */
record AccountPage(
        String username,
        String zone,
        Map<String, List<TimeZones.Zone>> zones,
        List<SessionView> sessions,
        List<PasskeyView> passkeys,
        String passkeyHost) {}
