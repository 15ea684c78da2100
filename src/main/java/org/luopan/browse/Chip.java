package org.luopan.browse;

/** One part of a filter in words, with the query without it. */
public record Chip(String label, String remove) {}
