package org.luopan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.evidence.TypedLeads;
import org.luopan.form.ComparisonView;
import org.luopan.revision.Subject;

/** One revision held against what is published, or against another. */
record ReviewPage(
        Subject subject,
        String name,
        long id,
        int number,
        String state,
        String author,
        @Nullable String note,
        boolean minor,
        String when,
        @Nullable String publishAt,
        @Nullable String decidedBy,
        @Nullable String decision,
        boolean open,
        boolean outdated,
        boolean mayDecide,
        ComparisonView comparison,
        List<TypedLeads.Remark> leads,
        List<FormView.Wrong> wrong) {}
