package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.repository.Repository;

@ServerTest
class RepositoriesTests {

    @Autowired
    private ApplicationContext program;

    /** A query that cannot be read stops its repository from being made. */
    @Test
    void haveOnlyQueriesThatHibernateCanRead() {
        assertThat(program.getBeansOfType(Repository.class)).hasSizeGreaterThan(10);
    }
}
