package org.luopan.bundle;

import org.luopan.entry.EntryKind;
import org.luopan.record.RecordData;

/** One file of a bundle: what a form would hold for one entry. */
record BundleFile(String name, EntryKind kind, RecordData typed) {

    String slug() {
        return typed.get("slug");
    }

    /** The address of the entry in words: {@code platform/wechat}. */
    String address() {
        return kind.code() + "/" + slug();
    }
}
