-- A visit may be for several people and documents, can be moved, and is recognised over all contacts by a keyed hash
-- of the phone number (phone_key; empty for what was booked before). `also` lists the further documents, by commas.

ALTER TABLE appointments ADD COLUMN also TEXT NOT NULL DEFAULT '';
ALTER TABLE appointments ADD COLUMN people INTEGER NOT NULL DEFAULT 1;
ALTER TABLE appointments ADD COLUMN places INTEGER NOT NULL DEFAULT 1;
ALTER TABLE appointments ADD COLUMN phone_key TEXT NOT NULL DEFAULT '';
ALTER TABLE appointments ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appointments ADD COLUMN arrived_at BIGINT;
ALTER TABLE appointments ADD COLUMN excused_at BIGINT;
DROP INDEX appointments_booked_once;
CREATE UNIQUE INDEX appointments_booked_once ON appointments (contact_id, phone_key, item, starts_at)
 WHERE state = 'booked';
CREATE INDEX appointments_of_phone ON appointments (phone_key, starts_at);

-- One row for each phone that ever booked: what is counted over all its appointments is counted under its lock.
-- Appointments that were missed before forgiven_at do not count.
CREATE TABLE bookers (
    phone_key TEXT PRIMARY KEY,
    forgiven_at BIGINT NOT NULL
);

-- Places that are nobody's appointment and still not free, until expires_at by whoever looks:
-- hold: kept while a form is filled in; offer: kept for who waited; rest: given back and not yet for everybody
-- (contact_id is who gave it back, for whom it is free at once).
CREATE TABLE holds (
    id SERIAL_KEY,
    kind TEXT NOT NULL CHECK (kind IN ('hold', 'offer', 'rest')),
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    site TEXT NOT NULL,
    window_id TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    places INTEGER NOT NULL CHECK (places > 0),
    expires_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX holds_one_a_contact ON holds (contact_id) WHERE kind = 'hold';
CREATE INDEX holds_of_time_slot ON holds (site, window_id, starts_at);
CREATE INDEX holds_by_end ON holds (expires_at);

-- Who waits for a place. `day` is a day of the hall (YYYY-MM-DD), or empty for any; `part` of the day or a time (HH:MM), or empty.
CREATE TABLE waitlist (
    id SERIAL_KEY,
    contact_id BIGINT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    site TEXT NOT NULL,
    item TEXT NOT NULL,
    also TEXT NOT NULL,
    people INTEGER NOT NULL,
    places INTEGER NOT NULL,
    day TEXT NOT NULL,
    part TEXT NOT NULL,
    person BYTEA NOT NULL,
    phone_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'offered', 'served', 'left')),
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX waitlist_once ON waitlist (phone_key, item) WHERE state IN ('waiting', 'offered');
CREATE INDEX waitlist_line ON waitlist (site, day, id) WHERE state = 'waiting';
CREATE INDEX waitlist_of_contact ON waitlist (contact_id, id);

-- What was offered to whom; the same time slot is never offered twice to the same entry.
CREATE TABLE waitlist_offers (
    id SERIAL_KEY,
    entry_id BIGINT NOT NULL REFERENCES waitlist (id) ON DELETE CASCADE,
    site TEXT NOT NULL,
    window_id TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    hold_id BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('live', 'taken', 'refused', 'lapsed')),
    UNIQUE (entry_id, site, window_id, starts_at)
);
CREATE UNIQUE INDEX waitlist_offers_one ON waitlist_offers (entry_id) WHERE state = 'live';
CREATE INDEX waitlist_offers_due ON waitlist_offers (until_at) WHERE state = 'live';
