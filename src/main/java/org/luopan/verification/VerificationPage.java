package org.luopan.verification;

import java.util.List;
import org.luopan.entry.DeskEntry;
import org.luopan.ownership.OwnershipView;

/** The values of an entry that can be confirmed, the form for that, and earlier confirmations. */
record VerificationPage(
        DeskEntry subject,
        String name,
        List<CheckedValue> rows,
        VerificationForm form,
        List<Verifications.Past> past,
        OwnershipView ownership) {

    /** One value: what it says, when it held, how fresh it is and when it was last confirmed. */
    record CheckedValue(
            String key,
            String kind,
            String title,
            String asOf,
            String freshness,
            String verified,
            boolean open,
            List<Value.Basis> sources) {}
}
