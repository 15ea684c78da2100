package org.luopan.address;

/** A module's answer to where browsers find a file that templates name. */
public interface FileAddresses {

    /** The address of a file such as {@code /assets/luopan.js} from the root of the site; other addresses stay as they are. */
    String of(String address);
}
