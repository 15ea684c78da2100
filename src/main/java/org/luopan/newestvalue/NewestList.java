package org.luopan.newestvalue;

import java.util.List;
import org.luopan.entry.DeskEntry;

/** The metrics of an entry, each with the value that leads and the way to a newer one. */
record NewestList(DeskEntry subject, String name, List<NewestRow> rows) {

    record NewestRow(String metric, String value, String link) {}
}
