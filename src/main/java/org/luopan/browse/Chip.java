package org.luopan.browse;

/** One part of a filter in words, with the query that drops it. */
public record Chip(String label, String remove) {}
