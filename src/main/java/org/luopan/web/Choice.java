package org.luopan.web;

/** One value of a list to choose from, and the word shown for it. */
public record Choice(String value, String label) {}
