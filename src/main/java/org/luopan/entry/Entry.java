package org.luopan.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.luopan.language.CommaSeparated;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/** Anything with a page of its own that editors edit. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 16)
@BatchSize(size = 150)
public abstract class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "kind", insertable = false, updatable = false)
    private EntryKind kind;

    private String slug;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Localized name;

    private @Nullable String nameZh;

    private @Nullable String pinyin;

    @Convert(converter = CommaSeparated.class)
    private List<String> foundBy;

    @Embedded
    @EmbeddedColumnNaming("summary_%s")
    private @Nullable Localized summary;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable Localized note;

    private @Nullable String editorNote;

    private @Nullable String seal;

    private @Nullable String hue;

    private int sortOrder;

    private boolean inArticle;

    private Checking checking;

    private @Nullable LocalDate checkedOn;

    private String status;

    @Version
    private int version;

    private OffsetDateTime createdAt;

    private OffsetDateTime updatedAt;

    protected Entry() {}

    /** The long texts that only its kind has, by field name, in the order of its page. */
    public Map<String, Localized> texts() {
        return Map.of();
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("Entry " + slug + " is not saved yet");
        }
        return id;
    }

    public EntryKind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public Localized name() {
        return name;
    }

    public @Nullable String nameZh() {
        return nameZh;
    }

    public @Nullable String pinyin() {
        return pinyin;
    }

    /** Other words that readers search for: former names, other spellings. */
    public List<String> foundBy() {
        return foundBy;
    }

    public Localized summary() {
        return Localized.orNothing(summary);
    }

    public Localized note() {
        return Localized.orNothing(note);
    }

    public int sortOrder() {
        return sortOrder;
    }

    public boolean inArticle() {
        return inArticle;
    }

    public Checking checking() {
        return checking;
    }

    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    public OffsetDateTime updatedAt() {
        return updatedAt;
    }

    /** How its text is supported by these sources, as pages show it. */
    public Checked checked(Collection<Support> sources, Language language) {
        return new Checked(Support.of(checking).atMost(Support.worst(sources)), Days.in(checkedOn, language));
    }

    /** A reference to this entry, with all that other pages need to name it: link, seal, Chinese name. */
    public EntryRef ref(Language language) {
        return new EntryRef(kind, slug, name.required(language), nameZh, pinyin, seal, hue, sortOrder);
    }
}
