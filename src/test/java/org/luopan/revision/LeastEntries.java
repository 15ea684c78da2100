package org.luopan.revision;

import org.luopan.entry.EntryKind;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has to be typed for a new entry, and no more. */
public record LeastEntries(RecordTypes shapes, JdbcClient jdbc) {

    /** As little as a form takes, with what was typed. */
    public RecordData of(EntryKind kind, String slug, RecordData given) {
        var typed = given;
        for (var field : shapes.of(kind).fields()) {
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
            default -> "Hardly known";
        };
    }
}
