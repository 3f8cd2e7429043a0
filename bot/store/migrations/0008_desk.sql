-- The staff console: how people sign in, who is signed in, and which facts they took out of the answers.
-- Of a session, a code and of whoever tried in vain only a keyed hash is kept.

CREATE TABLE desk_accounts (
    staff_id BIGINT PRIMARY KEY REFERENCES staff (id),
    login TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE desk_sessions (
    token TEXT PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    began_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX desk_sessions_of ON desk_sessions (staff_id);
CREATE INDEX desk_sessions_seen ON desk_sessions (seen_at);

-- Sent to the chat of somebody who is staff already.
CREATE TABLE desk_codes (
    code TEXT PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    expires_at BIGINT NOT NULL
);
CREATE INDEX desk_codes_old ON desk_codes (expires_at);

CREATE TABLE desk_tries (
    who TEXT PRIMARY KEY,
    failed INTEGER NOT NULL,
    since BIGINT NOT NULL
);
CREATE INDEX desk_tries_old ON desk_tries (since);

-- Policy records that are not to be said for now, beside those that policy/ itself withdraws.
CREATE TABLE desk_facts_off (
    record TEXT PRIMARY KEY,
    staff_id BIGINT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);
