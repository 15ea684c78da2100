package org.luopan.data;

import java.io.OutputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.PagePath;
import org.luopan.language.Worded;
import org.luopan.source.Citation;
import org.luopan.web.Page;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes views as JSON: every component of a record under its name, codes with their words, addresses in full. Components for display
 * only are marked {@code @JsonIgnore}.
 */
@Component
class ViewJson {

    private static final String FRAME = "frame";

    private final Messages messages;

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .annotationIntrospector(new OfViews())
            .addModule(new SimpleModule()
                    .addSerializer(new Entries())
                    .addSerializer(new Citations())
                    .addSerializer(new Codes())
                    .addSerializer(new Languages()))
            .build();

    ViewJson(Messages messages) {
        this.messages = messages;
    }

    void write(Object value, Page page, OutputStream out) {
        mapper.writer().withAttribute(FRAME, new Frame(page, messages)).writeValue(out, value);
    }

    /** What the writing of a page needs besides its view. */
    private record Frame(Page page, Messages messages) {

        static Frame of(SerializationContext context) {
            return (Frame) context.getAttribute(FRAME);
        }

        String address(String path) {
            return page.site() + page.to(path);
        }

        @Nullable
        String word(String prefix, String code) {
            return messages.find(page.language(), prefix + "." + code).orElse(null);
        }
    }

    /** Finds what the annotations of a view say about its components. */
    private static final class OfViews extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            var worded = annotated.getAnnotation(Worded.class);
            if (worded != null) {
                return new Words(worded.value());
            }
            return annotated.hasAnnotation(PagePath.class) ? new Paths() : super.findSerializer(config, annotated);
        }

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getRawType() == Pagination.class || super.hasIgnoreMarker(config, member);
        }
    }

    /** An entry with the address of its page. */
    private static final class Entries extends StdSerializer<EntryRef> {

        Entries() {
            super(EntryRef.class);
        }

        @Override
        public void serialize(EntryRef entry, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("kind", entry.kind().code());
            json.writeStringProperty("slug", entry.slug());
            json.writePOJOProperty("name", entry.name());
            json.writeStringProperty("zh", entry.zh());
            json.writeStringProperty("pinyin", entry.pinyin());
            json.writeStringProperty("url", Frame.of(context).address(entry.path()));
            json.writeEndObject();
        }
    }

    /** A citation as the source that it names; its number is for readers of the page. */
    private static final class Citations extends StdSerializer<Citation> {

        Citations() {
            super(Citation.class);
        }

        @Override
        public void serialize(Citation citation, JsonGenerator json, SerializationContext context) {
            var source = citation.cited();
            json.writeStartObject();
            json.writeStringProperty("slug", source.slug());
            json.writePOJOProperty("title", source.title());
            json.writeStringProperty("publisher", source.publisher());
            json.writePOJOProperty("published", source.published());
            json.writeStringProperty("original", source.original().url());
            json.writePOJOProperty("support", Word.of("support", source.support(), context));
            json.writePOJOProperty("via", source.via());
            json.writeBooleanProperty("withdrawn", source.retraction() != null);
            json.writeStringProperty("url", Frame.of(context).address("/sources/" + source.slug()));
            json.writeEndObject();
        }
    }

    private static final class Codes extends StdSerializer<Coded> {

        Codes() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.code());
        }
    }

    private static final class Languages extends StdSerializer<Language> {

        Languages() {
            super(Language.class);
        }

        @Override
        public void serialize(Language language, JsonGenerator json, SerializationContext context) {
            json.writeString(language.code());
        }
    }

    /** A code, or each of several, with its word; the word is null if the base has none. */
    private static final class Words extends StdSerializer<Object> {

        private final String prefix;

        Words(String prefix) {
            super(Object.class);
            this.prefix = prefix;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            if (value instanceof Collection<?> several) {
                json.writeStartArray();
                several.forEach(one -> serialize(one, json, context));
                json.writeEndArray();
                return;
            }
            var code = value instanceof Coded coded ? coded.code() : value.toString();
            if (code.isEmpty()) {
                json.writeNull();
                return;
            }
            json.writePOJO(Word.of(prefix, code, context));
        }
    }

    private record Word(String code, @Nullable String label) {

        static Word of(String prefix, Coded coded, SerializationContext context) {
            return of(prefix, coded.code(), context);
        }

        static Word of(String prefix, String code, SerializationContext context) {
            return new Word(code, Frame.of(context).word(prefix, code));
        }
    }

    private static final class Paths extends StdSerializer<Object> {

        Paths() {
            super(Object.class);
        }

        @Override
        public void serialize(Object path, JsonGenerator json, SerializationContext context) {
            json.writeString(Frame.of(context).address(path.toString()));
        }
    }
}
