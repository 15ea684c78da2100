package org.luopan.handover;

import java.util.ArrayList;
import java.util.List;
import org.luopan.delivery.DeliveredContent;
import org.luopan.record.RecordJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what readers of this base see as a folder of content; a base that nobody has edited gives exactly what the release has. */
@Service
class ContentExport {

    private final StoredContent stored;
    private final DeliveredContent delivered;
    private final RecordJson json;
    private final TransactionTemplate transaction;

    ContentExport(
            StoredContent stored,
            DeliveredContent delivered,
            RecordJson json,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.delivered = delivered;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Writes all files and their list, as the base is at one moment; returns how many files there are. */
    int to(ContentFolder folder) {
        folder.requireOwn();
        var lines = transaction.execute(status -> files(folder));
        folder.finish(delivered.release(), lines == null ? List.of() : lines);
        return lines == null ? 0 : lines.size();
    }

    private List<String> files(ContentFolder folder) {
        var known = delivered.known();
        var lines = new ArrayList<String>();
        for (var one : stored.all(known)) {
            stored.load(one, known)
                    .ifPresent(typed -> lines.add(
                            folder.write(one.address(), json.file(one.type().name(), typed))));
        }
        return lines;
    }
}
