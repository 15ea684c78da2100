package org.luopan.rendering;

/** What templates need besides the view: made for each page, and for each part of a page that is kept. */
public interface PageVariable {

    /** The name that templates call it by. */
    String name();

    Object make();
}
