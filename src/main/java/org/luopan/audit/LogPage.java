package org.luopan.audit;

import java.util.List;
import org.luopan.web.Choice;
import org.luopan.web.Pagination;

/** A page of the log, and what it can be narrowed to. */
record LogPage(LogFilter filter, List<LogRow> rows, Pagination pagination, List<Choice> people, List<Choice> actions) {}
