package org.luopan.packaged;

import java.io.IOException;
import java.util.List;

/** A program that starts at once, in place of the real one: prints what it was given, and ends when its input does. */
final class Stub {

    private Stub() {}

    public static void main(String[] args) throws IOException {
        System.out.println("given " + List.of(args));
        System.in.read();
    }
}
