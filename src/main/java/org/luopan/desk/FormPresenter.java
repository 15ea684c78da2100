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
import org.luopan.desk.FormView.Cells;
import org.luopan.desk.FormView.Choices;
import org.luopan.desk.FormView.FormRow;
import org.luopan.desk.FormView.FormRowGroup;
import org.luopan.desk.FormView.FormSection;
import org.luopan.desk.FormView.Input;
import org.luopan.desk.FormView.Mark;
import org.luopan.desk.FormView.Pick;
import org.luopan.desk.FormView.Removed;
import org.luopan.desk.FormView.Wrong;
import org.luopan.difference.FieldLabels;
import org.luopan.difference.RecordDiff;
import org.luopan.difference.RecordDiff.Change;
import org.luopan.difference.RecordDiff.ComparedField;
import org.luopan.difference.RecordDiff.ComparedPart;
import org.luopan.difference.RecordDiff.ComparedRow;
import org.luopan.evidenceform.BroughtSources;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.TypedLeads;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.picker.Pickables;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordInput;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.recordstore.KnownReferences;
import org.luopan.recordstore.KnownReferences.Choice;
import org.luopan.recordstore.RecordCheck;
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
            FieldType.SOURCE,
            FieldType.SOURCES,
            FieldType.ENTRY,
            FieldType.ENTRIES,
            FieldType.WORDS,
            FieldType.VALUES,
            FieldType.MEANING);

    /** The errors of fields whose name nothing has. */
    private static final Set<String> NAMES_NOTHING = Set.of("fault.unknown", "fault.synonym");

    /** With more rows than this, only those that an editor opens show their fields. */
    private static final int MANY = 8;

    /** The rows that are one line each: how strong a platform is in each tier. */
    private static final String GRID = "reach";

    /** The same with rows that have more fields than this altogether. */
    private static final int MANY_FIELDS = 60;

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

    /**
     * What the form is compared with.
     *
     * @param opened what it was opened on
     * @param live what is published; null if nothing is
     */
    public record Against(RecordData opened, @Nullable RecordData live) {

        public static final Against NOTHING = new Against(RecordData.NOTHING, null);
    }

    public FormView form(
            RecordType recordType, RecordData typed, Against against, List<FieldError> faults, Language language) {
        return new Layout(recordType, typed, against, faults, language).view();
    }

    /** Fields that belong together, and whether they are shown at once. */
    private record Shown(Block block, boolean atOnce) {}

    /** What is shown at once, and what waits: one block alone does not. */
    private record Fields(List<Block> atOnce, List<Block> later) {

        static Fields of(List<Shown> blocks) {
            var later = blocks.stream().filter(shown -> !shown.atOnce()).toList();
            return later.size() < 2
                    ? new Fields(blocks.stream().map(Shown::block).toList(), List.of())
                    : new Fields(
                            blocks.stream()
                                    .filter(Shown::atOnce)
                                    .map(Shown::block)
                                    .toList(),
                            later.stream().map(Shown::block).toList());
        }
    }

    /** The building of one form. */
    private final class Layout {

        private final RecordType recordType;
        private final RecordData typed;
        private final Against against;
        private final List<FieldError> faults;
        private final Language language;
        private final Map<String, String> errors = new HashMap<>();
        private final Map<String, Choices> choices = new LinkedHashMap<>();

        private final Map<String, ComparedField> changed = new HashMap<>();
        private final Map<String, ComparedRow> changedRows = new HashMap<>();
        private final Map<String, Long> gone = new HashMap<>();
        private final RecordData blank;
        private final BroughtSources brought;

        Layout(RecordType recordType, RecordData typed, Against against, List<FieldError> faults, Language language) {
            this.recordType = recordType;
            this.typed = typed;
            this.against = against;
            this.blank = blank(recordType);
            this.brought = BroughtSources.of(typed);
            this.faults = faults;
            this.language = language;
            faults.forEach(fault -> errors.merge(fault.path(), says(fault), (a, b) -> a + " " + b));
            if (against.live() != null) {
                RecordDiff.of(recordType, against.live(), typed).parts().forEach(this::note);
            }
        }

        /** What differs from what is published, by its path. */
        private void note(ComparedPart part) {
            note(part.fields());
            part.groups()
                    .forEach(group -> group.rows().stream()
                            .filter(row -> row.change() != Change.SAME)
                            .forEach(row -> {
                                if (row.change() == Change.REMOVED) {
                                    gone.merge(group.group().name(), 1L, Long::sum);
                                } else if (row.fields().stream().anyMatch(ComparedField::changedButForOrder)) {
                                    changedRows.put(row.path(), row);
                                    note(row.fields());
                                }
                            }));
        }

        private void note(List<ComparedField> fields) {
            fields.stream()
                    .filter(ComparedField::changedButForOrder)
                    .forEach(field -> changed.put(field.path(), field));
        }

        /** An error in words; of a name that nothing has, also what may be meant. */
        private String says(FieldError fault) {
            return NAMES_NOTHING.contains(fault.message())
                    ? field(fault.path())
                            .filter(field -> field.type().named())
                            .map(field -> unknown(
                                    field, String.valueOf(fault.arguments().get(0))))
                            .orElseGet(() -> labels.fault(fault, language))
                    : labels.fault(fault, language);
        }

        /** A source that nothing is called can come with the record. */
        private String unknown(Field field, String typed) {
            var says = pickables.unknown(field, typed, language);
            return referringToSources(field)
                            && recordType.group(RecordCheck.NEW_SOURCES).isPresent()
                    ? says + (says.endsWith("?") ? " " : ". ") + words.say(language, "picker.bring")
                    : says;
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
            var parts = new ArrayList<FormSection>();
            recordType
                    .parts()
                    .forEach(part -> parts.add(part(
                            part.name(),
                            part.fields(),
                            part.groups().stream().filter(RowGroup::stored).toList())));
            // What comes with a record is shown once, though several parts may need it.
            recordType.groups().stream()
                    .filter(group -> !group.stored())
                    .forEach(group -> parts.add(part(group.name(), List.of(), List.of(group))));
            return new FormView(
                    parts,
                    List.copyOf(choices.values()),
                    faults.stream().map(this::wrong).toList());
        }

        private FormSection part(String name, List<Field> fields, List<RowGroup> groups) {
            var split = Fields.of(blocks("", "", fields, typed, blank));
            return new FormSection(
                    name,
                    labels.part(name, language),
                    split.atOnce(),
                    split.later(),
                    groups.stream().map(this::group).toList(),
                    fields.stream()
                                    .filter(field -> changed.containsKey(field.name()))
                                    .count()
                            + groups.stream().mapToLong(this::changes).sum(),
                    faults.stream()
                            .filter(fault -> fields.stream()
                                            .anyMatch(field -> field.name().equals(fault.path()))
                                    || groups.stream()
                                            .anyMatch(group -> fault.path().startsWith(group.name() + ".")))
                            .count());
        }

        private long changes(RowGroup group) {
            return gone.getOrDefault(group.name(), 0L)
                    + changedRows.keySet().stream()
                            .filter(path -> path.startsWith(group.name() + "."))
                            .count();
        }

        private Wrong wrong(FieldError fault) {
            return new Wrong(
                    "#" + fault.path().replace('.', '-'),
                    labels.path(recordType, fault.path(), language),
                    says(fault),
                    fault.overridable());
        }

        private FormRowGroup group(RowGroup group) {
            var rows = new ArrayList<FormRow>();
            var typedRows = typed.rows(group.name());
            var many =
                    typedRows.size() > MANY || typedRows.size() * group.fields().size() > MANY_FIELDS;
            var remarks = remarks(group);
            for (var i = 0; i < typedRows.size(); i++) {
                rows.add(row(group, i, typedRows.get(i), many, remarks.get(group.name() + "." + i)));
            }
            return new FormRowGroup(
                    group.name(),
                    labels.part(group.name(), language),
                    group.ordered(),
                    many,
                    rows,
                    removed(group),
                    gone.getOrDefault(group.name(), 0L),
                    group.name().equals(GRID) && !many && !rows.isEmpty(),
                    recordType.kind() != null,
                    group.name().equals(EvidenceFields.FIGURES)
                            ? typedRows.stream().map(row -> cells(group, row)).toList()
                            : List.of());
        }

        private FormRow row(RowGroup group, int at, RecordData row, boolean many, TypedLeads.@Nullable Remark remark) {
            var path = group.name() + "." + at;
            var open = row.blank()
                    || row.has(RecordData.OPEN)
                    || errors.keySet().stream().anyMatch(error -> error.startsWith(path + "."));
            var shown = open || !many;
            var asNew = blank.rows(group.name()).stream().findFirst().orElse(RecordData.NOTHING);
            var fields = Fields.of(shown ? blocks(path + ".", group.name(), group.fields(), row, asNew) : List.of());
            var change = changedRows.get(path);
            return new FormRow(
                    at,
                    path,
                    row.get(RecordData.ID),
                    title(group, row),
                    remark == null ? null : remark.says(),
                    remark != null && remark.newest(),
                    open,
                    group.name().equals(EvidenceFields.FIGURES) && row.has(RecordData.ID)
                            ? "/admin/newest/figure-" + row.get(RecordData.ID)
                            : null,
                    shown ? null : kept(group, row),
                    fields.atOnce(),
                    fields.later(),
                    change == null ? null : change.change().code());
        }

        /** A row whose fields are not shown: its id or key says enough if it is as the form was opened. */
        private String kept(RowGroup group, RecordData row) {
            return json.write(RecordInput.kept(group, row, against.opened()));
        }

        /** The first few words of a row, with labels instead of codes. */
        private String title(RowGroup group, RecordData row) {
            return RecordDiff.title(group, worded(group, row));
        }

        private RecordData worded(RowGroup group, RecordData row) {
            var worded = row;
            for (var field : group.fields()) {
                if (row.has(field.name())) {
                    worded = worded.with(
                            field.name(),
                            field.type() == FieldType.SLUG && row.has("name_en")
                                    ? ""
                                    : row.several(field.name()).stream()
                                            .map(code -> worded(field, code))
                                            .collect(Collectors.joining(", ")));
                }
            }
            return worded;
        }

        private Cells cells(RowGroup group, RecordData row) {
            var worded = worded(group, row);
            var own = worded.get("label_" + language.code());
            return new Cells(
                    worded.get("metric") + (own.isEmpty() ? "" : ": " + own),
                    RecordDiff.grouped(row.get("amount")) + (row.has("unit") ? " " + worded.get("unit") : ""),
                    row.get("as_of"),
                    worded.get("source"));
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
                default ->
                    field.type().named()
                            ? brought(field, code).orElseGet(() -> pickables.label(field, code, language))
                            : code;
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

        /** The fields in blocks, each with whether it is shown at once. */
        private List<Shown> blocks(
                String prefix, String group, List<Field> fields, RecordData values, RecordData asNew) {
            var blocks = new LinkedHashMap<String, List<Field>>();
            fields.stream()
                    .filter(field -> field.type() != FieldType.FIGURE)
                    .forEach(field -> blocks.computeIfAbsent(
                                    field.base() + (field.localized() ? "_" : ""), base -> new ArrayList<>())
                            .add(field));
            return blocks.values().stream()
                    .map(block -> new Shown(
                            new Block(block.stream()
                                    .map(field -> input(prefix + field.name(), group, field, values))
                                    .toList()),
                            block.stream().anyMatch(field -> open(prefix, field, values, asNew))))
                    .toList();
        }

        /** Whether a field is shown at once: it is essential, or has a value of its own, a change or an error. */
        private boolean open(String prefix, Field field, RecordData values, RecordData asNew) {
            var words = values.get(field.name());
            return field.essential()
                    || !words.isEmpty() && !words.equals(asNew.get(field.name())) && !words.equals(field.otherwise())
                    || changed.containsKey(prefix + field.name())
                    || errors.containsKey(prefix + field.name());
        }

        private Input input(String path, String group, Field field, RecordData values) {
            var picked = picked(field);
            return new Input(
                    path,
                    labels.field(group, field, language),
                    labels.hint(group.isEmpty() && recordType.kind() == null ? "words" : group, field, language),
                    widget(field, picked),
                    picked ? shown(field, values.several(field.name())) : values.get(field.name()),
                    FieldLabels.lang(field),
                    field.longest(),
                    field.required(),
                    picked ? List.of() : options(field),
                    Set.copyOf(values.several(field.name())),
                    picked ? new Pick(pickables.address(field), choices(field)) : null,
                    mark(path, field, picked));
        }

        private Mark mark(String path, Field field, boolean picked) {
            var change = changed.get(path);
            if (change == null) {
                return new Mark(errors.get(path), false, null);
            }
            var live = picked ? shown(field, change.before().lines().toList()) : change.before();
            return new Mark(errors.get(path), true, widget(field, picked).equals("ticks") ? null : live);
        }

        /** Whether it is chosen from so many that editors type to choose. */
        private boolean picked(Field field) {
            return switch (field.type()) {
                case WORD, WORDS, VALUES -> options(field).size() > MENU;
                default -> field.type().named();
            };
        }

        /** What was chosen, each label with its code. */
        private String shown(Field field, List<String> codes) {
            return codes.stream()
                    .map(code -> brought(field, code)
                            .map(title -> title + " [" + code + "]")
                            .orElseGet(() -> pickables.shown(field, code, language)))
                    .collect(Collectors.joining("\n"));
        }

        /** The title of a source that comes with the record. */
        private Optional<String> brought(Field field, String code) {
            return referringToSources(field) ? brought.title(code) : Optional.empty();
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

    /** A record with one row of each kind, as they come without anything typed. */
    private static RecordData blank(RecordType recordType) {
        var one = RecordData.NOTHING;
        for (var group : recordType.groups()) {
            one = one.with(group.name(), List.of(RecordData.NOTHING));
        }
        return recordType.completing().apply(one);
    }

    private static boolean referringToSources(Field field) {
        return field.type() == FieldType.SOURCE || field.type() == FieldType.SOURCES;
    }

    private static String widget(Field field, boolean picked) {
        return switch (field.type()) {
            case LONG, MARKDOWN, LINES -> field.type() == FieldType.MARKDOWN ? "markdown" : "area";
            case FLAG -> "flag";
            case CODE -> "menu";
            case WORD -> picked ? "listed" : "menu";
            case WORDS, VALUES -> picked ? "several" : "ticks";
            case SOURCES, ENTRIES, NUMBERS -> "several";
            case VALUE, SOURCE, ENTRY, METRIC, TIER_LIST, MEANING -> "listed";
            case DAY -> "day";
            case ADDRESS -> "address";
            default -> "line";
        };
    }
}
