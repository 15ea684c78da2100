package org.luopan.delivery;

import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.springframework.stereotype.Component;

/** Reads a record as a release writes it: its kind, then the fields of its form. */
@Component
class ReleaseJson {

    private final RecordJson json;

    ReleaseJson(RecordJson json) {
        this.json = json;
    }

    RecordData read(String content) {
        return json.read(content).with("kind", "");
    }
}
