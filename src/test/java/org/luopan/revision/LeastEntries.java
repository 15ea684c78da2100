package org.luopan.revision;

import org.luopan.entry.EntryKind;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The minimum input for a new entry. */
public record LeastEntries(RecordTypes recordTypes, JdbcClient jdbc) {

    /** The least that a form accepts, with these values. */
    public RecordData of(EntryKind kind, String slug, RecordData given) {
        var typed = given;
        for (var field : recordTypes.of(kind).fields()) {
            if (field.required() && given.get(field.name()).isEmpty()) {
                typed = typed.with(field.name(), least(field, slug));
            }
        }
        return typed;
    }

    private String least(Field field, String slug) {
        return switch (field.type()) {
            case SLUG -> slug;
            case INTEGER -> "9999";
            case CODE -> field.options().get(0);
            case WORD ->
                jdbc.sql("select min(slug) from facet_value where facet = :facet")
                        .param("facet", field.options().get(0))
                        .query(String.class)
                        .single();
            // A rule is a text of its own form.
            case TEXT -> field.name().equals("day_rule") ? "fixed 01-01" : "Hardly known";
            default -> "Hardly known";
        };
    }
}
