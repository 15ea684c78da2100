package org.luopan.search;

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
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionOperations;

@PageTest
class IndexKeeperTests {

    @Autowired
    IndexKeeper keeper;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionOperations transaction;

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
