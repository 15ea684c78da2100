package org.luopan.bundle;

import java.util.List;
import java.util.Optional;
import org.luopan.difference.FieldLabels;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.FileFault;
import org.springframework.stereotype.Component;

/** The errors in a bundle, in the words of the forms. */
@Component
class BundleFaults {

    private final RecordTypes recordTypes;
    private final FieldLabels labels;

    BundleFaults(RecordTypes recordTypes, FieldLabels labels) {
        this.recordTypes = recordTypes;
        this.labels = labels;
    }

    List<BundlesPage.Wrong> inWords(List<FileFault> faults, Language language) {
        return faults.stream()
                .map(fault -> new BundlesPage.Wrong(
                        fault.file(),
                        where(fault, language),
                        labels.fault(new FieldError("", fault.message(), fault.arguments(), false), language)))
                .toList();
    }

    /** The field in the words of the form: "Figures 3, Amount (amount)". */
    private String where(FileFault fault, Language language) {
        var parts = fault.path().split("\\.");
        var recordType = recordType(fault.file());
        if (parts.length < 2) {
            return recordType
                    .flatMap(one -> label(one.fields(), "", fault.path(), language))
                    .orElse(fault.path());
        }
        var group = recordType.flatMap(one -> one.group(parts[0]));
        var row = (group.isPresent() ? labels.part(parts[0], language) : parts[0]) + " "
                + (Integer.parseInt(parts[1]) + 1);
        return parts.length == 2
                ? row
                : row + ", "
                        + group.flatMap(rows -> label(rows.fields(), parts[0], parts[2], language))
                                .orElse(parts[2]);
    }

    /** The type of a record, from the folder of its file. */
    private Optional<RecordType> recordType(String file) {
        var slash = file.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Coded.find(EntryKind.class, file.substring(0, slash)).map(recordTypes::of);
    }

    private Optional<String> label(List<Field> fields, String group, String name, Language language) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> labels.field(group, field, language));
    }
}
