package org.madeup;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.search.mapper.orm.Search;
import org.luopan.entry.Entry;
import org.luopan.index.Analysis;

/** A search index of made-up entries, in memory, with the fields and the analysis of the program's own; there is no database. */
public final class MadeUpIndex implements AutoCloseable {

    private final SessionFactory factory;
    private final EntityManager entities;

    public MadeUpIndex(List<MadeUpEntry> entries) {
        var settings = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .applySetting("jakarta.persistence.database-product-name", "H2")
                .applySetting("hibernate.search.backend.directory.type", "local-heap")
                .applySetting("hibernate.search.backend.lucene_version", "LATEST")
                .applySetting("hibernate.search.backend.analysis.configurer", new Analysis())
                .applySetting("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .build();
        factory = new MetadataSources(settings)
                .addAnnotatedClasses(Entry.class, MadeUpEntry.class)
                .buildMetadata()
                .buildSessionFactory();
        entities = factory.createEntityManager();
        write(entries);
    }

    /** Writes entries, again if they are there already. */
    public void write(List<MadeUpEntry> entries) {
        var writing = Search.session(entities).indexingPlan();
        entries.forEach(writing::addOrUpdate);
        writing.execute();
    }

    /** What asks the index; it cannot read an entity. */
    public EntityManager entities() {
        return entities;
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
    }
}
