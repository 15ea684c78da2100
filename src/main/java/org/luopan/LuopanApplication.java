package org.luopan;

import org.luopan.handover.ContentCommand;
import org.luopan.start.QueriesWhenAsked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * Luopan: a sourced knowledge base of Chinese social media. Queries are read when they are first asked, which a start need not wait
 * for; a test reads all of them. No controller takes an entity or a page of Spring Data, so what would read these out of addresses is
 * left out: it looks at every entity when the first page is asked for.
 */
@SpringBootApplication(proxyBeanMethods = false, exclude = DataWebAutoConfiguration.class)
@EnableJpaRepositories(bootstrapMode = BootstrapMode.LAZY, repositoryFactoryBeanClass = QueriesWhenAsked.class)
public class LuopanApplication {

    public static void main(String[] args) {
        var command = ContentCommand.in(args);
        if (command == null) {
            SpringApplication.run(LuopanApplication.class, args);
        } else {
            System.exit(command.run(LuopanApplication.class, System.out));
        }
    }
}
