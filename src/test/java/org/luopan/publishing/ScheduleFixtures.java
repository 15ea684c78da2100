package org.luopan.publishing;

import org.springframework.context.ApplicationContext;

/** Publishes what is due, for tests of other modules. */
public final class ScheduleFixtures {

    private ScheduleFixtures() {}

    public static void publishDue(ApplicationContext program) {
        program.getBean(Schedule.class).publishDue();
    }
}
