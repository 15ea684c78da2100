package org.luopan.data;

/** A view that lists entries or other things, whole or page by page. */
public interface Listed {

    Size listed();
}
