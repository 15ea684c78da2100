package org.luopan;

import org.luopan.handover.ContentCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector.DefaultQueryEnhancerSelector;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * Luopan: a sourced knowledge base of Chinese social media. Queries are read when their repository is first used, which a start need
 * not wait for; a test reads all of them.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableJpaRepositories(
        bootstrapMode = BootstrapMode.LAZY,
        queryEnhancerSelector = LuopanApplication.QueriesAsTheyAre.class)
public class LuopanApplication {

    public static void main(String[] args) {
        var command = ContentCommand.in(args);
        if (command == null) {
            SpringApplication.run(LuopanApplication.class, args);
        } else {
            System.exit(command.run(LuopanApplication.class, System.out));
        }
    }

    /**
     * Leaves queries as they are written. Otherwise Spring Data would parse each of them at every start to add sorting or counting,
     * which nothing here needs; Hibernate parses them anyway.
     */
    static class QueriesAsTheyAre extends DefaultQueryEnhancerSelector {

        QueriesAsTheyAre() {
            super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
        }
    }
}
