package org.luopan.placement;

import org.luopan.entry.EntryRef;
import org.luopan.language.Text;

/** A city with its leading tier, and the list that says so. */
public record CityTier(EntryRef city, EntryRef tier, Text list) {}
