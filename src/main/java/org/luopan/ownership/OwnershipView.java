package org.luopan.ownership;

import java.util.List;
import org.luopan.web.Choice;

/** The ownership for an entry as a form shows it. */
public record OwnershipView(String owner, String due, List<Choice> owners) {}
