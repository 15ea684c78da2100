package org.luopan.start;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector.DefaultQueryEnhancerSelector;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.data.util.Lazy;

/** Makes repositories that read each of their queries when it is first asked, instead of all of them when one is. */
public final class QueriesWhenAsked<R extends Repository<E, I>, E, I> extends JpaRepositoryFactoryBean<R, E, I> {

    public QueriesWhenAsked(Class<? extends R> type) {
        super(type);
    }

    @Override
    protected RepositoryFactorySupport createRepositoryFactory(EntityManager entities) {
        return new Factory(entities);
    }

    private static final class Factory extends JpaRepositoryFactory {

        Factory(EntityManager entities) {
            super(entities);
            setQueryEnhancerSelector(new QueriesAsTheyAre());
        }

        @Override
        protected Optional<QueryLookupStrategy> getQueryLookupStrategy(
                QueryLookupStrategy.@Nullable Key key, ValueExpressionDelegate expressions) {
            return super.getQueryLookupStrategy(key, expressions)
                    .map(reading -> (method, repository, projections, named) ->
                            new WhenAsked(Lazy.of(() -> reading.resolveQuery(method, repository, projections, named))));
        }
    }

    /**
     * Leaves queries as they are written. Otherwise Spring Data would parse each of them to add sorting or counting, which nothing here
     * needs; Hibernate parses them anyway.
     */
    private static final class QueriesAsTheyAre extends DefaultQueryEnhancerSelector {

        QueriesAsTheyAre() {
            super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
        }
    }

    private record WhenAsked(Lazy<RepositoryQuery> query) implements RepositoryQuery {

        @Override
        public @Nullable Object execute(Object[] parameters) {
            return query.get().execute(parameters);
        }

        @Override
        public QueryMethod getQueryMethod() {
            return query.get().getQueryMethod();
        }
    }
}
