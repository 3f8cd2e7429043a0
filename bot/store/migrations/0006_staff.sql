-- The hall's people. One person may write on several channels; notices go to the contact that joined last.
-- Names are sealed; badges are worn for all to see.

CREATE TABLE staff (
    id SERIAL_KEY,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'lead', 'admin')),
    name BYTEA NOT NULL,
    badge TEXT NOT NULL,
    site TEXT NOT NULL,
    contact_id BIGINT NOT NULL REFERENCES contacts (id),
    active INTEGER NOT NULL DEFAULT 1,
    joined_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX staff_badge_once ON staff (badge) WHERE badge <> '' AND active = 1;

CREATE TABLE staff_contacts (
    contact_id BIGINT PRIMARY KEY REFERENCES contacts (id) ON DELETE CASCADE,
    staff_id BIGINT NOT NULL REFERENCES staff (id)
);
CREATE INDEX staff_contacts_of ON staff_contacts (staff_id);

-- A code is kept as its keyed hash only: whoever reads the database cannot join with it.
CREATE TABLE staff_invites (
    id SERIAL_KEY,
    code TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'lead', 'admin')),
    name BYTEA NOT NULL,
    badge TEXT NOT NULL,
    site TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    used_by BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE staff_tries (
    contact_id BIGINT PRIMARY KEY REFERENCES contacts (id) ON DELETE CASCADE,
    failed INTEGER NOT NULL,
    since BIGINT NOT NULL
);
