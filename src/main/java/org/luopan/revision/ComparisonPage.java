package org.luopan.revision;

import org.luopan.entry.EntryRef;
import org.luopan.form.ComparisonView;
import org.luopan.revision.HistoryPage.State;

/** Any two published states of an entry, side by side. */
record ComparisonPage(EntryRef entry, State from, State to, ComparisonView comparison) {}
