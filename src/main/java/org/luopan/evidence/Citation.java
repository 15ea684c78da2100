package org.luopan.evidence;

/** A reference from a statement to a numbered source of its page. */
public record Citation(int number, String source) {}
