package org.luopan.browse;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** One part of a filter in words, with the query without it. */
public record Chip(String label, @JsonIgnore String remove) {}
