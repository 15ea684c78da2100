package org.luopan.language;

/** The texts of the interface as they are in the files, read without the program. */
public final class MessagesFixtures {

    public static final Messages MESSAGES = new Messages(new MessageFiles());

    private MessagesFixtures() {}
}
