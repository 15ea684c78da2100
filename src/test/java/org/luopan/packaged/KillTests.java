package org.luopan.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as a separate process, killed while four editors work at random. Two rounds in every build; {@code -Dluopan.kill.rounds=150
 * -Dluopan.kill.seed=1} for more.
 */
class KillTests {

    private static final int ROUNDS = Integer.getInteger("luopan.kill.rounds", 2);
    private static final long SEED = Long.getLong("luopan.kill.seed", System.nanoTime());
    private static final int EDITORS = 4;
    private static final int LONGEST_LIFE_MILLIS = 5_000;

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatWasAcknowledgedAndAgreesWithItselfAfterEveryKill() throws Exception {
        System.out.printf("%d rounds with -Dluopan.kill.seed=%d%n", ROUNDS, SEED);
        var data = folder.resolve("data");
        var random = new Random(SEED);
        var editors = new ArrayList<RandomEditor>();
        var work = new RandomEditor.Work();
        var program = Program.start(data, "-XX:TieredStopAtLevel=1");
        try {
            work.choose(Desk.of(program));
            for (var i = 0; i < EDITORS; i++) {
                editors.add(new RandomEditor(work, desk(program, i), random.nextLong(), i == 0));
            }
            for (var round = 1; round <= ROUNDS; round++) {
                var enough = work.acknowledged() + 1 + random.nextInt(2 * EDITORS);
                edit(program, editors, enough, random.nextInt(LONGEST_LIFE_MILLIS));
                work.check(program);
                var stored = copy(data);
                var facts = Facts.of(stored);
                facts.holds(work.edits());
                program = Program.start(data, "-XX:TieredStopAtLevel=1");
                for (var editor : editors) {
                    editor.goTo(program);
                }
                facts.areShown(Desk.stranger(program), work.slugs());
                work.check(program);
                System.out.printf(
                        "Round %d: %d edits acknowledged, %d under way when killed, %d refused%n",
                        round, work.acknowledged(), work.broken(), work.refused());
            }
        } finally {
            program.kill();
        }
    }

    private static Desk desk(Program program, int number) throws IOException, InterruptedException {
        var admin = Desk.of(program);
        return number == 0 ? admin : RandomEditor.invite(program, admin, "editor" + number);
    }

    private static void edit(Program program, List<RandomEditor> editors, int enough, int millis)
            throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var editor : editors) {
            var thread = new Thread(() -> editor.workUntilKilled(program));
            thread.start();
            threads.add(thread);
        }
        var work = editors.get(0).work();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (work.acknowledged() < enough && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        // The moment itself is random.
        Thread.sleep(millis);
        work.over(true);
        program.kill();
        for (var thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        }
        work.over(false);
    }

    /** A copy of the database as the kill left it, so that reading it changes nothing. */
    private Path copy(Path data) throws IOException {
        var copy = Files.createDirectories(folder.resolve("copy")).resolve("luopan.mv.db");
        Files.copy(data.resolve("luopan.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
        return folder.resolve("copy/luopan");
    }
}
