package org.luopan.publishing;

/** Lets the time come at which scheduled revisions are published. */
public final class ScheduleFixtures {

    private ScheduleFixtures() {}

    public static void publishDue(Revisions revisions) {
        revisions.publishDue();
    }
}
