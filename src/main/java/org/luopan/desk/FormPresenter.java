package org.luopan.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.desk.FormView.Block;
import org.luopan.desk.FormView.Choices;
import org.luopan.desk.FormView.Group;
import org.luopan.desk.FormView.Input;
import org.luopan.desk.FormView.Pick;
import org.luopan.desk.FormView.Removed;
import org.luopan.desk.FormView.Row;
import org.luopan.desk.FormView.Tab;
import org.luopan.desk.FormView.Wrong;
import org.luopan.difference.FieldLabels;
import org.luopan.difference.RecordDiff;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.TypedLeads;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.picker.Pickables;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.luopan.recordstore.KnownReferences;
import org.luopan.recordstore.KnownReferences.Choice;
import org.springframework.stereotype.Component;

/** Turns a part of a record into a form, with what was typed and its errors. */
@Component
public class FormPresenter {

    /** Up to this many options are shown as a menu; with more, editors type to choose. */
    private static final int MENU = 14;

    /** Up to this many choices are listed for browsers without scripts, which understand any name anyway. */
    private static final int LISTED = 150;

    /** Fields of which there are always too many choices to list, or several on lines of their own. */
    private static final Set<FieldType> LONG = EnumSet.of(
            FieldType.SOURCE, FieldType.SOURCES, FieldType.ENTRY, FieldType.ENTRIES, FieldType.WORDS, FieldType.VALUES);

    /** With more rows than this, only those that an editor opens show their fields. */
    private static final int MANY = 8;

    private final RecordJson json;
    private final KnownReferences known;
    private final FieldLabels labels;
    private final TypedLeads leads;
    private final Messages words;
    private final Pickables pickables;

    FormPresenter(
            RecordJson json,
            KnownReferences known,
            FieldLabels labels,
            TypedLeads leads,
            Messages words,
            Pickables pickables) {
        this.pickables = pickables;
        this.json = json;
        this.known = known;
        this.labels = labels;
        this.leads = leads;
        this.words = words;
    }

    public FormView form(
            RecordType recordType, Section part, RecordData typed, List<FieldError> faults, Language language) {
        return new Layout(recordType, part, typed, faults, language).view();
    }

    /** The building of one form. */
    private final class Layout {

        private final RecordType recordType;
        private final Section part;
        private final RecordData typed;
        private final List<FieldError> faults;
        private final Language language;
        private final Map<String, String> errors = new HashMap<>();
        private final Map<String, Choices> choices = new LinkedHashMap<>();

        Layout(RecordType recordType, Section part, RecordData typed, List<FieldError> faults, Language language) {
            this.recordType = recordType;
            this.part = part;
            this.typed = typed;
            this.faults = faults;
            this.language = language;
            faults.forEach(fault -> errors.merge(fault.path(), says(fault), (a, b) -> a + " " + b));
        }

        /** An error in words; of a name that nothing has, also what may be meant. */
        private String says(FieldError fault) {
            return fault.message().equals("fault.unknown")
                    ? field(fault.path())
                            .filter(field -> field.type().named())
                            .map(field -> pickables.unknown(
                                    field, String.valueOf(fault.arguments().get(0)), language))
                            .orElseGet(() -> labels.fault(fault, language))
                    : labels.fault(fault, language);
        }

        private Optional<Field> field(String path) {
            var parts = path.split("\\.");
            var fields = parts.length == 3
                    ? recordType.group(parts[0]).map(RowGroup::fields).orElse(List.of())
                    : recordType.fields();
            return fields.stream()
                    .filter(field -> field.name().equals(parts[parts.length - 1]))
                    .findFirst();
        }

        FormView view() {
            var blocks = blocks("", "", part.fields(), typed);
            var groups = part.groups().stream().map(this::group).toList();
            return new FormView(
                    part.name(),
                    recordType.parts().stream().map(this::tab).toList(),
                    blocks,
                    groups,
                    List.copyOf(choices.values()),
                    faults.stream().map(this::wrong).toList());
        }

        private Tab tab(Section other) {
            return new Tab(
                    other.name(),
                    labels.part(other.name(), language),
                    other.equals(part),
                    faults.stream().filter(fault -> holds(other, fault)).count());
        }

        private boolean holds(Section other, FieldError fault) {
            return other.fields().stream().anyMatch(field -> field.name().equals(fault.path()))
                    || other.groups().stream()
                            .anyMatch(group -> group.stored() && fault.path().startsWith(group.name() + "."));
        }

        private Wrong wrong(FieldError fault) {
            var here = holds(part, fault)
                    || part.groups().stream().anyMatch(group -> fault.path().startsWith(group.name() + "."))
                    || fault.path().indexOf('.') < 0
                            && recordType.fields().stream()
                                    .noneMatch(f -> f.name().equals(fault.path()));
            return new Wrong(
                    here ? "#" + fault.path().replace('.', '-') : elsewhere(fault),
                    labels.path(recordType, fault.path(), language),
                    says(fault),
                    fault.overridable());
        }

        private String elsewhere(FieldError fault) {
            return recordType.parts().stream()
                    .filter(other -> holds(other, fault))
                    .findFirst()
                    .map(other -> "?tab=" + other.name())
                    .orElse("#");
        }

        private Group group(RowGroup group) {
            var rows = new ArrayList<Row>();
            var typedRows = typed.rows(group.name());
            var many = typedRows.size() > MANY;
            var remarks = remarks(group);
            for (var i = 0; i < typedRows.size(); i++) {
                var row = typedRows.get(i);
                var path = group.name() + "." + i;
                var open = row.blank()
                        || row.has(RecordData.OPEN)
                        || errors.keySet().stream().anyMatch(error -> error.startsWith(path + "."));
                var shown = open || !many;
                var remark = remarks.get(path);
                rows.add(new Row(
                        i,
                        path,
                        row.get(RecordData.ID),
                        title(group, row),
                        remark == null ? null : remark.says(),
                        remark != null && remark.newest(),
                        open,
                        group.name().equals(EvidenceFields.FIGURES) && row.has(RecordData.ID)
                                ? "/admin/newest/figure-" + row.get(RecordData.ID)
                                : null,
                        shown ? null : json.write(row),
                        shown ? blocks(path + ".", group.name(), group.fields(), row) : List.of()));
            }
            return new Group(
                    group.name(), labels.part(group.name(), language), group.ordered(), many, rows, removed(group));
        }

        /** The first few words of a row, with labels instead of codes. */
        private String title(RowGroup group, RecordData row) {
            var worded = row;
            for (var field : group.fields()) {
                if (row.has(field.name()) && !field.type().several()) {
                    worded = worded.with(field.name(), worded(field, row.get(field.name())));
                }
            }
            return RecordDiff.title(group, worded);
        }

        private String worded(Field field, String code) {
            return switch (field.type()) {
                case FLAG -> "";
                case CODE ->
                    options(field).stream()
                            .filter(option -> option.code().equals(code))
                            .map(Choice::label)
                            .findFirst()
                            .orElse(code);
                default -> field.type().named() ? pickables.label(field, code, language) : code;
            };
        }

        private List<Removed> removed(RowGroup group) {
            return Moves.removed(typed, group.name()).stream()
                    .map(row -> new Removed(title(group, Moves.row(row)), json.write(row)))
                    .toList();
        }

        /** The warnings about figures, by the path of their row. */
        private Map<String, TypedLeads.Remark> remarks(RowGroup group) {
            return group.name().equals(EvidenceFields.FIGURES)
                    ? leads.of(typed, language).stream()
                            .collect(Collectors.toMap(remark -> group.name() + "." + remark.row(), remark -> remark))
                    : Map.of();
        }

        private List<Block> blocks(String prefix, String group, List<Field> fields, RecordData values) {
            var blocks = new LinkedHashMap<String, List<Input>>();
            for (var field : fields) {
                if (field.type() != FieldType.FIGURE) {
                    blocks.computeIfAbsent(field.base() + (field.localized() ? "_" : ""), base -> new ArrayList<>())
                            .add(input(prefix + field.name(), group, field, values));
                }
            }
            return blocks.values().stream().map(Block::new).toList();
        }

        private Input input(String path, String group, Field field, RecordData values) {
            var picked = picked(field);
            return new Input(
                    path,
                    labels.field(group, field, language),
                    labels.hint(group, field, language),
                    widget(field, picked),
                    picked ? shown(field, values) : values.get(field.name()),
                    FieldLabels.lang(field),
                    field.longest(),
                    field.required(),
                    picked ? List.of() : options(field),
                    Set.copyOf(values.several(field.name())),
                    picked ? new Pick(pickables.address(field), choices(field)) : null,
                    errors.get(path));
        }

        /** Whether it is chosen from so many that editors type to choose. */
        private boolean picked(Field field) {
            return switch (field.type()) {
                case WORD, WORDS, VALUES -> options(field).size() > MENU;
                default -> field.type().refers();
            };
        }

        /** What was chosen, each label with its code. */
        private String shown(Field field, RecordData values) {
            return values.several(field.name()).stream()
                    .map(code -> pickables.shown(field, code, language))
                    .collect(Collectors.joining("\n"));
        }

        private List<Choice> options(Field field) {
            if (field.type() == FieldType.CODE) {
                return field.options().stream()
                        .map(code -> new Choice(
                                code,
                                words.find(language, field.labels() + "." + code.replace(' ', '-'))
                                        .orElse(code)))
                        .toList();
            }
            return fetched.computeIfAbsent(field.type() + " " + field.options(), key -> known.choices(field, language));
        }

        private final Map<String, List<Choice>> fetched = new HashMap<>();

        /** The id of a short list of choices for browsers without scripts; null if there are too many. */
        private @Nullable String choices(Field field) {
            if (!field.type().named()
                    || LONG.contains(field.type())
                    || options(field).size() > LISTED) {
                return null;
            }
            var key = field.type() + " " + field.options();
            return choices.computeIfAbsent(key, k -> new Choices("choices-" + choices.size(), options(field)))
                    .id();
        }
    }

    private static String widget(Field field, boolean picked) {
        return switch (field.type()) {
            case LONG, MARKDOWN, LINES -> field.type() == FieldType.MARKDOWN ? "markdown" : "area";
            case FLAG -> "flag";
            case CODE -> "menu";
            case WORD -> picked ? "listed" : "menu";
            case WORDS, VALUES -> picked ? "several" : "ticks";
            case SOURCES, ENTRIES, NUMBERS -> "several";
            case VALUE, SOURCE, ENTRY, METRIC, TIER_LIST -> "listed";
            case DAY -> "day";
            case ADDRESS -> "address";
            default -> "line";
        };
    }
}
