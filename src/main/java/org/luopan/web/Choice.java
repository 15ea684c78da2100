package org.luopan.web;

/** One value to choose from a list, and its label. */
public record Choice(String value, String label) {}
