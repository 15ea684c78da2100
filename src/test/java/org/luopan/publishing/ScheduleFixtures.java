package org.luopan.publishing;

/** Makes scheduled revisions due. */
public final class ScheduleFixtures {

    private ScheduleFixtures() {}

    public static void publishDue(Revisions revisions) {
        revisions.publishDue();
    }
}
