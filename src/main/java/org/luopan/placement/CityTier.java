package org.luopan.placement;

import org.luopan.entry.EntryRef;
import org.luopan.language.Text;

/** A city with the tier that its page leads with, and the list that puts it there. */
public record CityTier(EntryRef city, EntryRef tier, Text list) {}
