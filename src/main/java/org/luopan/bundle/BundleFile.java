package org.luopan.bundle;

import org.luopan.entry.EntryKind;
import org.luopan.record.RecordData;

/** One file of a bundle: the record of one entry. */
record BundleFile(String name, EntryKind kind, RecordData typed) {

    String slug() {
        return typed.get("slug");
    }

    /** The entry's short identifier: {@code platform/wechat}. */
    String address() {
        return kind.code() + "/" + slug();
    }
}
