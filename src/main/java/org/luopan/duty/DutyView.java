package org.luopan.duty;

import java.util.List;
import org.luopan.web.Choice;

/** The duty for an entry as a form shows it. */
public record DutyView(String owner, String due, List<Choice> owners) {}
