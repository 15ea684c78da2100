package org.luopan.review;

import java.util.List;
import org.luopan.desk.FormView;
import org.luopan.entry.DeskEntry;

/** An entry that cannot be restored from the bin as it was: what is missing, and which of that is in the bin itself. */
record RecoveryPage(DeskEntry subject, String name, List<FormView.Wrong> wrong, List<ReviewPage.Missing> missing) {}
