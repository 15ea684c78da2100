package org.luopan.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** Picks the {@link Keeper} of the database and wires it to the connection pool. */
@Configuration(proxyBeanMethods = false)
class StorageSettings {

    @Bean
    static BeanPostProcessor databaseLookedAfter(ObjectProvider<Storage> storage) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    lookAfter(pool, storage.getObject());
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool
                        ? ServerKeeper.forRequests(storage.getObject(), pool)
                        : bean;
            }
        };
    }

    private static void lookAfter(HikariDataSource pool, Storage storage) {
        pool.setExceptionOverride(new Closed());
        Keeper keeper = FileKeeper.of(storage, pool);
        if (keeper == null) {
            keeper = ServerKeeper.of(storage, pool);
        }
        if (keeper != null) {
            storage.watchedBy(keeper);
        }
    }

    @Bean
    SavedNotes savedNotes() {
        return new SavedNotes();
    }

    /** What sessions are written in. */
    @Bean("springSessionTransactionOperations")
    TransactionOperations sessionTransactions(PlatformTransactionManager transactions, Storage storage) {
        return new SessionTransactions(transactions, storage);
    }

    /** Makes the pool discard connections to a closed H2 database, which it does by itself only for other databases. */
    private static final class Closed implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException e) {
            return Trouble.of(e) == Trouble.CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
