package org.luopan.figure;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;

/** The leading value of one metric for one entry, why it leads, and how many others there are. */
public record FigureLead(
        String metric, Text label, @Nullable String product, FigureView value, String why, int others) {}
