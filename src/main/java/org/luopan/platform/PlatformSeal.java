package org.luopan.platform;

/** A platform in the overview of all platforms: how open it is, and whether its monthly users are counted like those of most others. */
public record PlatformSeal(PlatformCard card, String openness, boolean comparable) {}
