package org.luopan.revision;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luopan.MadeUp;
import org.springframework.data.domain.Pageable;

/** Revisions in a list, for tests of what happens to them. */
public final class RevisionsInMemory implements RevisionRepository {

    private final List<Revision> all = new ArrayList<>();

    @Override
    public Revision saveAndFlush(Revision revision) {
        if (!all.contains(revision)) {
            all.add(revision);
            MadeUp.more(revision).with("id", (long) all.size());
        }
        return revision;
    }

    @Override
    public Optional<Revision> findById(Long id) {
        return id >= 1 && id <= all.size() ? Optional.of(all.get((int) (id - 1))) : Optional.empty();
    }

    @Override
    public Optional<Revision> findByOpenEntryId(Long entryId) {
        return of(entryId).filter(revision -> revision.state().open()).findFirst();
    }

    @Override
    public Optional<Revision> findByEntryIdAndNumber(Long entryId, int number) {
        return of(entryId).filter(revision -> revision.number() == number).findFirst();
    }

    @Override
    public int lastNumber(Long entryId) {
        return of(entryId).mapToInt(Revision::number).max().orElse(0);
    }

    @Override
    public List<Revision> whole(Long entryId, boolean everything) {
        return latestFirst(entryId)
                .filter(revision -> everything || revision.state() == RevisionState.PUBLISHED)
                .toList();
    }

    @Override
    public Optional<Revision> findFirstByEntryIdOrderByNumberDesc(Long entryId) {
        return latestFirst(entryId).findFirst();
    }

    @Override
    public Optional<Revision> findFirstByEntryIdAndStateAndNumberLessThanOrderByNumberDesc(
            Long entryId, RevisionState state, int number) {
        return latestFirst(entryId)
                .filter(revision -> revision.state() == state && revision.number() < number)
                .findFirst();
    }

    @Override
    public long countByEntryIdAndState(Long entryId, RevisionState state) {
        return of(entryId).filter(revision -> revision.state() == state).count();
    }

    @Override
    public List<Long> due(OffsetDateTime now) {
        return all.stream()
                .filter(revision -> revision.state() == RevisionState.SCHEDULED)
                .filter(revision -> !revision.publishAt().isAfter(now))
                .map(Revision::id)
                .toList();
    }

    @Override
    public Optional<Long> entryOf(Long id) {
        return findById(id).map(Revision::entryId);
    }

    @Override
    public List<Revision> live(Long entryId, int version) {
        return latestFirst(entryId).filter(revision -> revision.became(version)).toList();
    }

    @Override
    public List<PublishedState> published(Long entryId, Pageable page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Integer> nearest(Long entryId, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Revision> openNaming(String pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteOfEntry(Long entryId) {
        all.removeIf(revision -> revision.entryId() == entryId);
    }

    private Stream<Revision> of(Long entryId) {
        return all.stream().filter(revision -> revision.entryId() == entryId);
    }

    private Stream<Revision> latestFirst(Long entryId) {
        return of(entryId).sorted(Comparator.comparing(Revision::number).reversed());
    }
}
