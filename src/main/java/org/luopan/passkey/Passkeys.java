package org.luopan.passkey;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.audit.AuditLog;
import org.luopan.language.Visible;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores editors' passkeys, and logs when one is added or removed. */
@Component
public class Passkeys implements UserCredentialRepository {

    private static final int LONGEST_LABEL = 80;

    private final JdbcUserCredentialRepository passkeys;
    private final JdbcPublicKeyCredentialUserEntityRepository owners;
    private final AuditLog audit;

    Passkeys(JdbcOperations jdbc, AuditLog audit) {
        passkeys = new JdbcUserCredentialRepository(jdbc);
        owners = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.audit = audit;
    }

    /** The passkeys of one editor, in the order they were added. */
    @Transactional(readOnly = true)
    public List<PasskeyView> of(String username) {
        var owner = owners.findByUsername(username);
        return owner == null
                ? List.of()
                : passkeys.findByUserId(owner.getId()).stream()
                        .sorted((one, other) -> one.getCreated().compareTo(other.getCreated()))
                        .map(passkey -> new PasskeyView(
                                passkey.getCredentialId().toBase64UrlString(),
                                passkey.getLabel(),
                                passkey.getCreated().atOffset(ZoneOffset.UTC),
                                passkey.getLastUsed().atOffset(ZoneOffset.UTC)))
                        .toList();
    }

    /** Removes a passkey of an editor; does nothing if it is not theirs. */
    @Transactional
    public void remove(String username, String id) {
        if (of(username).stream().anyMatch(passkey -> passkey.id().equals(id))) {
            delete(Bytes.fromBase64(id));
        }
    }

    @Override
    @Transactional
    public void delete(Bytes id) {
        var passkey = passkeys.findByCredentialId(id);
        passkeys.delete(id);
        audit.record("passkey.remove", null, passkey == null ? null : passkey.getLabel());
    }

    /** Called when a passkey is added, and again whenever it is used. */
    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        if (passkeys.findByCredentialId(passkey.getCredentialId()) != null) {
            passkeys.save(passkey);
            return;
        }
        var label = label(passkey);
        passkeys.save(ImmutableCredentialRecord.fromCredentialRecord(passkey)
                .label(label)
                .build());
        audit.record("passkey.add", null, label);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return passkeys.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return passkeys.findByUserId(owner);
    }

    private static String label(CredentialRecord passkey) {
        var label = passkey.getLabel() == null ? "" : Visible.of(passkey.getLabel());
        return label.isEmpty() ? "?" : label.substring(0, Math.min(LONGEST_LABEL, label.length()));
    }
}
