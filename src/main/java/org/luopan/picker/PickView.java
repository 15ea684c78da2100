package org.luopan.picker;

/** One thing to choose: what the field says then, its code, its label, what tells it from others, and what it means. */
record PickView(String shown, String code, String label, String about, String means) {}
