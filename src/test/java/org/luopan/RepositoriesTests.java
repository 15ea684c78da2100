package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.source.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;

/** The program reads a query when it is first asked; here each of them is read. */
@ServerTest
class RepositoriesTests {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private EntityManager entities;

    @Test
    void haveOnlyQueriesThatHibernateCanRead() {
        var all = program.getBeansOfType(RepositoryFactoryInformation.class).values();
        assertThat(all).hasSizeGreaterThan(10);
        all.forEach(one -> readEveryQuery(one.getRepositoryInformation().getRepositoryInterface()));
    }

    @Test
    void areRefusedForAQueryThatCannotBeRead() {
        assertThatThrownBy(() -> readEveryQuery(Broken.class)).hasStackTraceContaining("Source s where s.nothing = 1");
    }

    @Test
    void canBeMadeByTheProgram() {
        assertThat(program.getBeansOfType(Repository.class)).hasSizeGreaterThan(10);
    }

    private void readEveryQuery(Class<?> repository) {
        new JpaRepositoryFactory(entities).getRepository(repository);
    }

    interface Broken extends Repository<Source, Long> {

        @Query("select s from Source s where s.nothing = 1")
        List<Source> none();
    }
}
