package org.luopan.history;

import org.luopan.difference.DiffView;
import org.luopan.entry.EntryRef;
import org.luopan.history.HistoryPage.State;

/** Any two published states of an entry, side by side. */
record ComparisonPage(EntryRef entry, State from, State to, DiffView comparison) {}
