package org.luopan.unanswered;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.luopan.language.Language;
import org.luopan.storage.PendingCounts;
import org.luopan.storage.Storage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what readers search for and do not find, first in memory, and in the database once a minute and at shutdown. */
@Service
public class UnansweredSearches {

    /** How many different searches are remembered; the oldest go first. */
    static final int MOST = 2_000;

    /** How many different searches are counted between two times of writing. */
    private static final int MOST_AT_ONCE = 500;

    private static final int LONGEST = 100;

    /** What may say who asked: addresses, and numbers as long as phone numbers. */
    private static final Pattern PERSONAL = Pattern.compile("\\S*@\\S*|(?:[+(]?\\d[\\d ()/-]{5,}\\d)|https?://\\S+");

    private final PendingCounts<Asked> counted;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnansweredSearches(JdbcClient jdbc, PlatformTransactionManager transactions, Storage storage, Clock clock) {
        this.jdbc = jdbc;
        this.counted = new PendingCounts<>(new TransactionTemplate(transactions), storage);
        this.clock = clock;
    }

    /** The words of a search, on the pages of one language. */
    private record Asked(String language, String words) {}

    /** A search that found nothing, and how often. */
    public record Unanswered(String language, String words, long times, LocalDate lastAsked) {}

    /** Counts a search that found nothing. */
    public void count(String text, Language language) {
        var words = words(text);
        var asked = new Asked(language.code(), words);
        if (!words.isEmpty() && counted.hasRoomFor(asked, MOST_AT_ONCE)) {
            counted.add(asked, 1);
        }
    }

    /** Small letters and single spaces; what may say who asked is left out. */
    private static String words(String text) {
        var words = PERSONAL.matcher(text)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
    }

    /** The searches that were asked most often. */
    public List<Unanswered> list(int most) {
        return jdbc.sql("select language, words, times, last_asked from unanswered_search"
                        + " order by times desc, last_asked desc, words fetch first " + most + " rows only")
                .query((row, number) -> new Unanswered(
                        row.getString("language"),
                        row.getString("words"),
                        row.getLong("times"),
                        row.getObject("last_asked", LocalDate.class)))
                .list();
    }

    /** Removes a search from the report, because it is answered now or not worth an answer. */
    void remove(String language, String words) {
        jdbc.sql("delete from unanswered_search where language = :language and words = :words")
                .param("language", language)
                .param("words", words)
                .update();
    }

    /** Writes the new counts to the database; keeps for next time what cannot be written. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @PreDestroy
    void save() {
        counted.write(this::add);
    }

    private void add(Asked asked, long times) {
        var updated = jdbc.sql("update unanswered_search set times = times + :times, last_asked = :today"
                        + " where language = :language and words = :words")
                .param("times", times)
                .param("today", LocalDate.now(clock))
                .param("language", asked.language())
                .param("words", asked.words())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into unanswered_search (language, words, times, last_asked)"
                            + " values (:language, :words, :times, :today)")
                    .param("times", times)
                    .param("today", LocalDate.now(clock))
                    .param("language", asked.language())
                    .param("words", asked.words())
                    .update();
            forget();
        }
    }

    /** Of too many, those that were asked least and longest ago go. */
    private void forget() {
        jdbc.sql("select language, words from unanswered_search order by times desc, last_asked desc, words offset "
                        + MOST + " rows")
                .query((row, number) -> new Asked(row.getString("language"), row.getString("words")))
                .list()
                .forEach(asked -> remove(asked.language(), asked.words()));
    }
}
