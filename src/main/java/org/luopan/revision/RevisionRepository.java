package org.luopan.revision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored revisions. */
public interface RevisionRepository extends Repository<Revision, Long> {

    Revision saveAndFlush(Revision revision);

    Optional<Revision> findById(Long id);

    Optional<Revision> findByOpenEntryId(Long entryId);

    Optional<Revision> findByEntryIdAndNumber(Long entryId, int number);

    @Query("select coalesce(max(r.number), 0) from Revision r where r.entryId = :entryId")
    int lastNumber(Long entryId);

    @Query(
            "select r from Revision r where r.entryId = :entryId"
                    + " and (:everything = true or r.state = org.luopan.revision.RevisionState.PUBLISHED) order by r.number desc")
    List<Revision> whole(Long entryId, boolean everything);

    Optional<Revision> findFirstByEntryIdOrderByNumberDesc(Long entryId);

    Optional<Revision> findFirstByEntryIdAndStateAndNumberLessThanOrderByNumberDesc(
            Long entryId, RevisionState state, int number);

    long countByEntryIdAndState(Long entryId, RevisionState state);

    /** Published states for the history, without their content; the latest first. */
    @Query(
            "select new org.luopan.revision.PublishedState(r.id, r.number, coalesce(r.publishedAt, r.createdAt), r.author,"
                    + " r.authorId, r.decidedBy, r.decidedById, r.note, r.minor) from Revision r"
                    + " where r.entryId = :entryId and r.state = org.luopan.revision.RevisionState.PUBLISHED order by r.number desc")
    List<PublishedState> published(Long entryId, Pageable page);

    /** The number of the last published state up to this one; of the first if there is none. */
    @Query("select coalesce(max(case when r.number <= :number then r.number end), min(r.number)) from Revision r"
            + " where r.entryId = :entryId and r.state = org.luopan.revision.RevisionState.PUBLISHED")
    Optional<Integer> nearest(Long entryId, int number);

    @Query(
            "select r.id from Revision r where r.state = org.luopan.revision.RevisionState.SCHEDULED and r.publishAt <= :now"
                    + " order by r.publishAt, r.id")
    List<Long> due(OffsetDateTime now);

    @Query("select r from Revision r where r.openEntryId is not null and r.content like :pattern order by r.id")
    List<Revision> openNaming(String pattern);

    @Query("select r.entryId from Revision r where r.id = :id")
    Optional<Long> entryOf(Long id);

    @Query("select r from Revision r where r.entryId = :entryId and r.liveVersion = :version"
            + " and r.state = org.luopan.revision.RevisionState.PUBLISHED order by r.number desc")
    List<Revision> live(Long entryId, int version);

    @Query("delete from Revision r where r.entryId = :entryId")
    @Modifying
    void deleteOfEntry(Long entryId);
}
