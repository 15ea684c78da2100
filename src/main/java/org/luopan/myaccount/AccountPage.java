package org.luopan.myaccount;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.account.SessionView;
import org.luopan.digest.DigestForm;
import org.luopan.digest.Digests;
import org.luopan.passkey.PasskeyView;

/**
 * An editor's own account as its page shows it.
 *
 * @param digest what they chose about the daily digest; null if this site sends none
 * @param address where their address for it stands
 */
record AccountPage(
        String username,
        String zone,
        Map<String, List<TimeZones.Zone>> zones,
        List<SessionView> sessions,
        List<PasskeyView> passkeys,
        String passkeyHost,
        @Nullable DigestForm digest,
        Digests.State address) {

    /** The same page with another choice about the digest. */
    AccountPage choosing(DigestForm typed) {
        return new AccountPage(username, zone, zones, sessions, passkeys, passkeyHost, typed, address);
    }
}
