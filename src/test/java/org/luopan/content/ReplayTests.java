package org.luopan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How everything that follows the content catches up. */
class ReplayTests {

    private final ContentVersion contentVersion = mock();
    private final Follower index = new Follower();
    private final Follower cache = new Follower();
    private final Replay replay = new Replay(contentVersion, List.of(index, cache), new Editions(Clock.systemUTC()));

    @BeforeEach
    void publishUpToTheThirdVersion() {
        given(contentVersion.stored()).willReturn(3L);
        given(contentVersion.since(anyLong())).willReturn(new ContentChanges(List.of(new Touched("term", 1)), 3, true));
    }

    @Test
    void handsEverybodyWhatTheyMissed() {
        replay.now();
        assertThat(List.of(index, cache)).allMatch(one -> one.upTo() == 3);
    }

    @Test
    void asksNobodyWhoIsUpToDate() {
        replay.now();
        replay.now();
        replay.poll();
        assertThat(index.followed).hasSize(1);
    }

    @Test
    void letsOthersFollowWhereOneCannot() {
        index.failing = true;
        replay.now();
        assertThat(cache.upTo()).isEqualTo(3);
        assertThat(index.upTo()).isZero();
    }

    @Test
    void triesAgainWhatFailed() {
        index.failing = true;
        replay.now();
        replay.poll();
        index.failing = false;
        for (var round = 0; round < 4; round++) {
            replay.poll();
        }
        assertThat(index.upTo()).isEqualTo(3);
    }

    @Test
    void triesLessAndLessOftenWhatKeepsFailing() {
        index.failing = true;
        for (var round = 0; round < 1000; round++) {
            replay.poll();
        }
        assertThat(index.tries).isBetween(10, 40);
    }

    @Test
    void outlivesADatabaseThatIsAway() {
        given(contentVersion.stored()).willThrow(new IllegalStateException("away"));
        replay.poll();
        replay.now();
        assertThat(index.followed).isEmpty();
    }

    private static final class Follower implements ContentFollower {

        private final List<ContentChanges> followed = new ArrayList<>();
        private long upTo;
        private int tries;
        private boolean failing;

        @Override
        public long upTo() {
            return upTo;
        }

        @Override
        public void follow(ContentChanges changes) {
            tries++;
            if (failing) {
                throw new IllegalStateException("no room");
            }
            followed.add(changes);
            upTo = changes.upTo();
        }
    }
}
