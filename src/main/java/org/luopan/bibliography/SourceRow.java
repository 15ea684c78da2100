package org.luopan.bibliography;

import org.luopan.entry.EntryRef;
import org.luopan.source.SourceView;

/** One source in the list, with how many statements rest on it. */
record SourceRow(EntryRef entry, SourceView source, String kind, String languageName, long statements) {}
