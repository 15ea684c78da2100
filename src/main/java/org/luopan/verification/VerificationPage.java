package org.luopan.verification;

import java.util.List;
import org.luopan.duty.DutyView;
import org.luopan.entry.DeskEntry;
import org.luopan.recordstore.KnownReferences;

/** What of an entry can be confirmed, the form that does, and what was confirmed before. */
record VerificationPage(
        DeskEntry subject,
        String name,
        List<Row> rows,
        VerificationForm form,
        List<KnownReferences.Choice> sources,
        List<Verifications.Past> past,
        DutyView duty) {

    /** One value: what it says, when it held, how fresh it is and when somebody last confirmed it. */
    record Row(
            String key,
            String kind,
            String title,
            String asOf,
            String freshness,
            String verified,
            boolean open,
            List<Value.Basis> sources) {}
}
