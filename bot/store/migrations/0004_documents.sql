-- Documents in the making and who follows them; papers that were to come later; what people want to be told, and when.
-- Days are ISO dates of the hall, empty where none is known.

CREATE TABLE documents (
    id SERIAL_KEY,
    receipt TEXT NOT NULL UNIQUE,
    item TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('accepted', 'in_production', 'ready', 'mailed', 'collected')),
    since BIGINT NOT NULL,
    site TEXT NOT NULL,
    accepted_on TEXT NOT NULL,
    person BYTEA NOT NULL,
    check_value TEXT NOT NULL,
    parcel TEXT NOT NULL,
    family TEXT NOT NULL,
    rung_at BIGINT
);
CREATE INDEX documents_over ON documents (since) WHERE state = 'collected';
CREATE INDEX documents_waiting ON documents (since) WHERE state = 'ready';
CREATE INDEX documents_of_families ON documents (family, site, since) WHERE state = 'ready' AND family <> '';
CREATE INDEX documents_in_parcels ON documents (parcel) WHERE parcel <> '';

-- Only ever added to: who changed what, and why.
CREATE TABLE document_changes (
    id SERIAL_KEY,
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    state_before TEXT NOT NULL,
    state_after TEXT NOT NULL,
    who TEXT NOT NULL,
    why TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX changes_of_document ON document_changes (document_id, id);

CREATE TABLE follows (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    since BIGINT NOT NULL,
    PRIMARY KEY (document_id, contact_id)
);
CREATE INDEX follows_of_contact ON follows (contact_id, document_id);

-- The last five wrong checks of a contact or a receipt, the newest first; 0 where there were fewer.
CREATE TABLE document_checks (
    who TEXT PRIMARY KEY,
    t1 BIGINT NOT NULL,
    t2 BIGINT NOT NULL,
    t3 BIGINT NOT NULL,
    t4 BIGINT NOT NULL,
    t5 BIGINT NOT NULL
);

CREATE INDEX document_checks_by_time ON document_checks (t1);

CREATE TABLE missing_papers (
    id SERIAL_KEY,
    document_id BIGINT REFERENCES documents (id) ON DELETE CASCADE,
    contact_id BIGINT REFERENCES contacts (id) ON DELETE SET NULL,
    item TEXT NOT NULL,
    site TEXT NOT NULL,
    until_on TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'received')),
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    received_by TEXT,
    received_at BIGINT
);
CREATE INDEX missing_papers_open ON missing_papers (until_on, id) WHERE state = 'open';
CREATE INDEX missing_papers_over ON missing_papers (received_at) WHERE state = 'received';
CREATE INDEX missing_papers_of_document ON missing_papers (document_id);
CREATE INDEX missing_papers_of_contact ON missing_papers (contact_id);

-- What a person does not want to be told of; an empty about means everything.
CREATE TABLE notice_stops (
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    PRIMARY KEY (contact_id, about)
);

-- A person's own quiet hours, in minutes since midnight of the hall.
CREATE TABLE quiet_hours (
    contact_id BIGINT PRIMARY KEY REFERENCES contacts (id) ON DELETE CASCADE,
    quiet_from INTEGER NOT NULL,
    quiet_until INTEGER NOT NULL
);

ALTER TABLE notices ADD COLUMN sealed BYTEA;
ALTER TABLE notices ADD COLUMN decided_at BIGINT;
ALTER TABLE notices ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE notices ADD COLUMN rung_at BIGINT;
CREATE INDEX notices_told ON notices (contact_id, decided_at) WHERE state = 'queued';
CREATE INDEX notices_in_vain ON notices (decided_at) WHERE why = 'unreachable';
CREATE INDEX notices_over ON notices (due_at) WHERE state <> 'pending';
CREATE INDEX notices_ahead ON notices (contact_id, about, due_at) WHERE state = 'pending';
CREATE INDEX notices_planned ON notices (about, about_id);
CREATE INDEX messages_of_notice ON messages (notice_id) WHERE notice_id IS NOT NULL;
