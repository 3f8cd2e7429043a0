-- Photos and voice notes that people sent, and those that staff sent to them. state: 'held' until it goes with
-- something that is reported, then 'given'; 'dropped' when it is not wanted, or old: then only the row is left, which
-- counts how much one account sends. What it shows is sealed, in a table of its own, so that lists do not read it.

CREATE TABLE attachments (
    id SERIAL_KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    case_id BIGINT REFERENCES cases (id),
    event_id BIGINT,
    by_staff INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('held', 'given', 'dropped')),
    kind TEXT NOT NULL,
    mime TEXT NOT NULL,
    size INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    source BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attachments_of_contact ON attachments (contact_id, at);
CREATE INDEX attachments_of_case ON attachments (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX attachments_held ON attachments (at) WHERE state = 'held';
CREATE INDEX attachments_dropped ON attachments (at) WHERE state = 'dropped';
CREATE INDEX attachments_given ON attachments (at) WHERE state = 'given';

CREATE TABLE attachment_contents (
    attachment_id BIGINT PRIMARY KEY REFERENCES attachments (id) ON DELETE CASCADE,
    content BYTEA NOT NULL
);
