package org.luopan.desk;

import org.luopan.form.ComparisonView;
import org.luopan.revision.Subject;

/** Two editors on one entry: what the other saved, and how what was typed here differs from it. */
record ConflictPage(
        Subject subject,
        String name,
        String other,
        String token,
        String mine,
        String note,
        ComparisonView comparison) {}
