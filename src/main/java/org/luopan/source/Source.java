package org.luopan.source;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.entry.Support;
import org.luopan.language.AsOf;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Time;

/** A publication that figures and claims rest on; its name is its title, in its own language. */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "sourceIndexing", retrieval = BeanRetrieval.BEAN))
@DiscriminatorValue("source")
public class Source extends Entry {

    /** The type of a source, or its language, that nobody has said yet. */
    public static final String UNKNOWN = "unknown";

    private String publisher;

    private @Nullable String url;

    private LinkState linkState;

    private @Nullable LocalDate linkSeenOn;

    private @Nullable String published;

    private @Nullable String dataAsOf;

    private String sourceKind;

    private String language;

    private boolean founding;

    private @Nullable String seenVia;

    private @Nullable LocalDate retractedOn;

    @Embedded
    @EmbeddedColumnNaming("retraction_%s")
    private @Nullable Localized retraction;

    protected Source() {}

    public SourceView view(Language reader) {
        return new SourceView(
                slug(),
                new SourceView.Title(name().required(Language.EN).words(), titleLanguage(reader)),
                publisher,
                new SourceView.Original(url, linkState, Days.in(linkSeenOn, reader)),
                time(published, reader),
                time(dataAsOf, reader),
                sourceKind,
                language,
                via(reader),
                support(),
                retraction(reader),
                founding);
    }

    /** Whether somebody has read it, or only another publication that passes it on. */
    public Support support() {
        if (Support.of(checking()) == Support.READ) {
            return Support.READ;
        }
        return seenVia == null ? Support.UNREAD : Support.SECOND_HAND;
    }

    private SourceView.@Nullable Via via(Language reader) {
        return seenVia == null ? null : SourceView.Via.of(seenVia, reader);
    }

    private SourceView.@Nullable Retraction retraction(Language reader) {
        return retractedOn == null
                ? null
                : new SourceView.Retraction(
                        AsOf.parse(retractedOn.toString()).in(reader),
                        Localized.orNothing(retraction).in(reader));
    }

    /** A Chinese publication's title without a Chinese character is an English translation. */
    private @Nullable String titleLanguage(Language reader) {
        if (UNKNOWN.equals(language)) {
            return "und";
        }
        var chinese = "zh".equals(language);
        if (chinese && name().required(Language.EN).words().codePoints().anyMatch(Character::isIdeographic)) {
            return "zh-Hans";
        }
        var spoken = chinese ? Language.EN.code() : language;
        return spoken.equals(reader.code()) ? null : spoken;
    }

    /** A publication may also span years: {@code 2013-2025}. */
    private static @Nullable Time time(@Nullable String time, Language reader) {
        if (time == null) {
            return null;
        }
        return time.matches("\\d{4}-\\d{4}")
                ? new Time(time, time.substring(5) + "-12-31", time.replace('-', '\u2013'))
                : AsOf.parse(time).in(reader);
    }

    /** Whether it speaks for a company or sells something: advertising, or what a company says of itself. */
    public boolean isInterested() {
        return interested(sourceKind);
    }

    /** Whether sources of a kind speak for a company or sell something. */
    public static boolean interested(String kind) {
        return switch (kind) {
            case "agency-blog", "company", "company-report", "press-release" -> true;
            default -> false;
        };
    }

    /** What a statement rests on: its main source, if it has one, then the others. */
    public static List<Source> listed(@Nullable Source main, List<Source> others) {
        return Stream.concat(Stream.ofNullable(main), others.stream()).toList();
    }

    public boolean isRetracted() {
        return retractedOn != null;
    }

    /** The year in which it was published, the last if that took several; null if it is undated. */
    public @Nullable Integer yearPublished() {
        return yearOf(published);
    }

    /** The year of a time of publication, the last of a span; null if there is none. */
    public static @Nullable Integer yearOf(@Nullable String published) {
        if (published == null) {
            return null;
        }
        var span = published.matches("\\d{4}-\\d{4}");
        return Integer.valueOf(span ? published.substring(5) : published.substring(0, 4));
    }

    public String publisher() {
        return publisher;
    }

    public String sourceKind() {
        return sourceKind;
    }

    /** Whether this is the article that the base grew from. */
    public boolean isFounding() {
        return founding;
    }
}
