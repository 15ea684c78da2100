package org.luopan.entry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.luopan.language.Localized;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Entries of every kind, with the fields they share. */
interface EntryRepository extends Repository<Entry, Long> {

    String NAMES = ", e.kind, e.slug, e.name, e.nameZh, e.pinyin, e.seal, e.hue, e.sortOrder) ";

    @Query("select new org.luopan.entry.EntryRow(''" + NAMES
            + "from Entry e where e.kind = :kind and e.status = 'published' order by e.sortOrder")
    List<EntryRow> ofKind(EntryKind kind);

    @Query("select new org.luopan.entry.EntryRow(''" + NAMES
            + "from Entry e where e.kind = :kind and e.status = 'published' order by e.sortOrder")
    List<EntryRow> ofKind(EntryKind kind, Limit limit);

    @Query("select new org.luopan.entry.EntryRow(''" + NAMES
            + "from Entry e where e.kind = :kind and e.slug = :slug and e.status = 'published'")
    Optional<EntryRow> named(EntryKind kind, String slug);

    @Query("select e.summary from Entry e where e.kind = :kind and e.slug = :slug and e.status = 'published'")
    Optional<Localized> summary(EntryKind kind, String slug);

    @Query(
            "select new org.luopan.entry.EntryRow(l.relation" + NAMES
                    + "from EntryLink l join l.to e where l.from.id = :id and e.status = 'published' order by l.sortOrder, l.id")
    List<EntryRow> linkedFrom(Long id);

    @Query(
            "select new org.luopan.entry.EntryRow(l.relation" + NAMES
                    + "from EntryLink l join l.from e where l.to.id = :id and e.status = 'published' order by e.sortOrder, l.id")
    List<EntryRow> linkedTo(Long id);

    @Query("select l.from.id, new org.luopan.entry.EntryRow(l.relation" + NAMES
            + "from EntryLink l join l.to e where l.from.id in :ids and l.relation = 'related' and e.status = 'published'"
            + " order by l.sortOrder, l.id")
    List<Object[]> relatedFrom(Collection<Long> ids);

    @Query("select l.to.id, new org.luopan.entry.EntryRow(l.relation" + NAMES
            + "from EntryLink l join l.from e where l.to.id in :ids and l.relation = 'related' and e.status = 'published'"
            + " order by e.sortOrder, l.id")
    List<Object[]> relatedTo(Collection<Long> ids);

    @Query("select e.slug, e.id from Entry e where e.kind = :kind and e.slug in :slugs and e.status = 'published'")
    List<Object[]> ids(EntryKind kind, Collection<String> slugs);

    @Query("select new org.luopan.entry.EntryRow(''" + NAMES + "from Entry e where e.id = :id")
    Optional<EntryRow> row(Long id);

    @Query("select e.id, new org.luopan.entry.EntryRow(''" + NAMES + "from Entry e where e.id in :ids")
    List<Object[]> rows(Collection<Long> ids);

    @Query("select count(e) from Entry e where e.kind = :kind and e.slug = :slug and e.status = 'deleted'")
    long countBinned(EntryKind kind, String slug);

    @Query("select r.entry.slug from EntryRedirect r where r.kind = :kind and r.slug = :slug")
    Optional<String> currentSlug(EntryKind kind, String slug);

    @Query("select e.kind, count(e) from Entry e where e.status = 'published' group by e.kind")
    List<Object[]> countByKind();
}
