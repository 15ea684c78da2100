package org.luopan.readership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.luopan.storage.Storage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

@PageTest
@Tag("database")
class ReadsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reads reads;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void beginAnew() {
        reads.save();
        jdbc.sql("delete from entry_read").update();
    }

    @Test
    void countTheChartsOfAnEntryWithIt() {
        open("/en/platforms/bilibili/charts/mau", "Mozilla/5.0");
        open("/sv/platforms/bilibili/charts/mau.svg", "Mozilla/5.0");
        open("/sv/platforms/bilibili/charts/nothing.svg", "Mozilla/5.0");
        reads.save();
        assertThat(times("bilibili")).isEqualTo(2);
    }

    @Test
    void countThePagesOfAnEntryInBothLanguages() {
        open("/en/platforms/weibo", "Mozilla/5.0");
        open("/sv/platforms/weibo", "Mozilla/5.0");
        reads.save();
        open("/en/platforms/weibo", "Mozilla/5.0");
        reads.save();
        reads.save();
        assertThat(times("weibo")).isEqualTo(3);
        assertThat(reads.lately()).containsValue(3L);
    }

    @Test
    void passOverProgramsListsAndErrors() {
        open("/en/platforms/weibo", "Googlebot/2.1 (+http://www.google.com/bot.html)");
        open("/en/platforms", "Mozilla/5.0");
        open("/en/platforms/nothing-here", "Mozilla/5.0");
        open("/en/platforms/weibo/history", "Mozilla/5.0");
        reads.save();
        assertThat(jdbc.sql("select count(*) from entry_read").query(Long.class).single())
                .isZero();
    }

    @Test
    void countTheMarketAsOneEntry() {
        open("/en/market", "Mozilla/5.0");
        reads.save();
        assertThat(times("china")).isEqualTo(1);
    }

    @Test
    void costNoQuery() {
        var written =
                jdbc.sql("select count(*) from entry_read").query(Long.class).single();
        var queries = new PageReader(mvc).queries("/en/platforms/weibo");
        assertThat(new PageReader(mvc).queries("/en/platforms/weibo")).isEqualTo(queries);
        assertThat(jdbc.sql("select count(*) from entry_read").query(Long.class).single())
                .isEqualTo(written);
    }

    @Test
    void askADatabaseThatIsAwayOnceAndLoseNothing() {
        var database = new ComesBack(transactions);
        var counting = new Reads(jdbc, database, new Storage(), Clock.systemUTC());
        counting.read("platform", "weibo");
        counting.read("platform", "weibo");
        counting.read("platform", "wechat");
        counting.save();
        assertThat(database.asked).isEqualTo(1);

        database.back = true;
        counting.save();
        assertThat(times("weibo")).isEqualTo(2);
        assertThat(times("wechat")).isEqualTo(1);
    }

    /** Transactions of a database that cannot be reached at first. */
    private static final class ComesBack implements PlatformTransactionManager {

        private final PlatformTransactionManager transactions;
        private boolean back;
        private int asked;

        private ComesBack(PlatformTransactionManager transactions) {
            this.transactions = transactions;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            asked++;
            if (!back) {
                throw new CannotCreateTransactionException("away");
            }
            return transactions.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            transactions.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            transactions.rollback(status);
        }
    }

    private void open(String uri, String agent) {
        mvc.get().uri(uri).header("User-Agent", agent).exchange();
    }

    private long times(String slug) {
        return jdbc.sql("select sum(times) from entry_read r join entry e on e.id = r.entry_id where e.slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }
}
