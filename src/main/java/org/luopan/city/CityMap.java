package org.luopan.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.atlas.MapView;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.language.Text;
import org.luopan.source.Footnotes;

/** Cities on a map, each with the mark of its tier by one list, and the same cities as a table. */
public record CityMap(
        @Nullable Text list,
        List<Choice> lists,
        List<Key> keys,
        long unplaced,
        long nowhere,
        MapView map,
        List<Row> rows,
        List<Footnotes.Note> footnotes) {

    /** A list by which the map can be coloured. */
    record Choice(String slug, Text name, boolean current, String query) {}

    /** All cities of one list without their table, with the key to their marks. */
    public record Small(MapView map, List<Key> keys) {}

    /** The meaning of a mark, how many cities have it, and the filter for them. */
    record Key(EntryRef tier, int mark, long count, String query) {}

    /** One city of the map in words. */
    record Row(
            EntryRef city,
            Text province,
            @Nullable EntryRef tier,
            int mark,
            @Nullable FigureView population) {}
}
