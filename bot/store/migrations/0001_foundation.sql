-- Times are milliseconds since 1970 UTC. SERIAL_KEY stands for each engine's own kind of rising key.
-- Sealed columns (BYTEA) hold encrypted JSON: see seal.py.

CREATE TABLE contacts (
    id SERIAL_KEY,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    reach TEXT NOT NULL CHECK (reach IN ('reachable', 'blocked', 'gone')),
    known BYTEA,
    created_at BIGINT NOT NULL,
    UNIQUE (channel, address)
);

CREATE TABLE sessions (
    contact_id BIGINT PRIMARY KEY REFERENCES contacts (id) ON DELETE CASCADE,
    state BYTEA NOT NULL,
    updated_at BIGINT NOT NULL
);

-- Everything said by either side, in one order. An incoming row proves that a platform's message was handled;
-- the outgoing rows are the outbox.
CREATE TABLE messages (
    id SERIAL_KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    way TEXT NOT NULL CHECK (way IN ('in', 'out')),
    platform_id TEXT,
    answers_id BIGINT,
    notice_id BIGINT,
    body BYTEA NOT NULL,
    state TEXT NOT NULL CHECK (state IN (
        'handled', 'queued', 'sending', 'sent', 'failed', 'unreachable', 'unknown', 'dropped')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at BIGINT NOT NULL,
    handed_at BIGINT,
    error TEXT,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX messages_handled_once ON messages (contact_id, platform_id) WHERE way = 'in';
CREATE INDEX messages_of_contact ON messages (contact_id, id);
CREATE INDEX messages_to_send ON messages (contact_id, id) WHERE state IN ('queued', 'sending');
CREATE INDEX messages_in_trouble ON messages (created_at) WHERE state IN ('failed', 'unreachable', 'unknown');

CREATE TABLE time_slots (
    site TEXT NOT NULL,
    window_id TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    taken INTEGER NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (site, window_id, starts_at)
);

CREATE TABLE appointments (
    id SERIAL_KEY,
    code TEXT NOT NULL UNIQUE,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    site TEXT NOT NULL,
    window_id TEXT NOT NULL,
    item TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    minutes INTEGER NOT NULL,
    person BYTEA NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('booked', 'cancelled')),
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX appointments_booked_once ON appointments (contact_id, item, starts_at) WHERE state = 'booked';
CREATE INDEX appointments_of_contact ON appointments (contact_id, starts_at);

CREATE TABLE notices (
    id SERIAL_KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    about_id BIGINT NOT NULL,
    subject TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'queued', 'dropped')),
    UNIQUE (contact_id, kind, about, about_id)
);
CREATE INDEX notices_due ON notices (due_at) WHERE state = 'pending';
