package org.luopan.index;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.content.ContentWrites;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@WritingTest
class IndexKeeperTests {

    @Autowired
    IndexKeeper keeper;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ContentWrites writes;

    @Autowired
    JdbcClient jdbc;

    @Value("${luopan.data}/index/true-for.txt")
    Path mark;

    @BeforeEach
    void startInAgreement() {
        keeper.agree();
    }

    @Test
    void leavesAnIndexAloneThatAgrees() {
        assertThat(keeper.agree()).isFalse();
    }

    @Test
    void buildsTheIndexAnewWhereItIsNotKnownToBeTrue() throws IOException {
        Files.delete(mark);
        assertThat(keeper.agree()).isTrue();
        assertThat(indexed()).isEqualTo(stored());
        assertThat(keeper.agree()).isFalse();
    }

    @Test
    void buildsTheIndexAnewWhereItWasTrueForAnotherVersionOfTheContent() throws IOException {
        Files.writeString(mark, Files.readString(mark).replaceFirst("\n\\d+\n", "\n0\n"));
        assertThat(keeper.agree()).isTrue();
        assertThat(keeper.agree()).isFalse();
    }

    @Test
    void buildsTheIndexAnewWhereAReleaseGaveItOtherFields() throws IOException {
        Files.writeString(mark, Files.readString(mark).replace("Platform.facet", "Platform.former"));
        assertThat(keeper.agree()).isTrue();
        assertThat(keeper.agree()).isFalse();
    }

    @Test
    void buildsTheIndexAnewWhereDocumentsAreMissing() {
        inTransaction(() -> {
            Search.session(entities).workspace().purge();
            Search.session(entities).workspace().flush();
            Search.session(entities).workspace().refresh();
            return null;
        });
        assertThat(indexed()).isNotEqualTo(stored());
        assertThat(keeper.agree()).isTrue();
        assertThat(indexed()).isEqualTo(stored());
    }

    @Test
    void replaysWhatItMissed() throws IOException {
        var missed = Files.readString(mark);
        publish();
        unindex("youku");
        Files.writeString(mark, missed);
        assertThat(indexed()).isNotEqualTo(stored());

        assertThat(keeper.agree()).as("built anew").isFalse();
        assertThat(indexed()).isEqualTo(stored());
    }

    @Test
    void buildsTheIndexAnewWhereTheJournalDoesNotReachBack() throws IOException {
        var missed = Files.readString(mark);
        publish();
        jdbc.sql("delete from content_change where version = (select version from content_version)")
                .update();
        Files.writeString(mark, missed);
        assertThat(keeper.agree()).isTrue();
    }

    @Test
    void buildsTheIndexAnewWhereTheSameVersionWasReachedAtAnotherTime() throws IOException {
        publish();
        Files.writeString(mark, Files.readString(mark).replaceFirst("\n2026-11-22T", "\n2025-01-01T"));
        assertThat(keeper.agree()).isTrue();
    }

    private void publish() {
        writes.exclusively(() -> {
            writes.touch("platform", youku());
            return youku();
        });
    }

    private void unindex(String slug) {
        inTransaction(() -> {
            Search.session(entities).indexingPlan().purge(types().get("Platform"), youku(), null);
            return slug;
        });
    }

    private Long youku() {
        return jdbc.sql("select id from entry where kind = 'platform' and slug = 'youku'")
                .query(Long.class)
                .single();
    }

    private Map<String, Long> indexed() {
        return inTransaction(() -> {
            var counts = new TreeMap<String, Long>();
            types().forEach((name, type) -> counts.put(
                    name,
                    Search.session(entities)
                            .search(type)
                            .where(f -> f.matchAll())
                            .fetchTotalHitCount()));
            return counts;
        });
    }

    private Map<String, Long> stored() {
        return inTransaction(() -> {
            var counts = new TreeMap<String, Long>();
            types().keySet()
                    .forEach(name -> counts.put(
                            name,
                            entities.createQuery("select count(e) from " + name + " e", Long.class)
                                    .getSingleResult()));
            return counts;
        });
    }

    private Map<String, Class<?>> types() {
        var types = new TreeMap<String, Class<?>>();
        Search.mapping(entities.getEntityManagerFactory())
                .allIndexedEntities()
                .forEach(type -> types.put(type.jpaName(), type.javaClass()));
        assertThat(types).containsKey("Platform");
        return types;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
