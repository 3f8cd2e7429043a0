-- Visits at home. What tells where somebody lives, who they are and how they are stands sealed in home; the rest is
-- what planning needs. day is a calendar day of the hall, part and held parts of it; arrive_at and the window are set
-- while the visit is planned.

CREATE TABLE visits (
    id SERIAL_KEY,
    code TEXT NOT NULL UNIQUE,
    contact_id BIGINT REFERENCES contacts (id),
    asked_by TEXT NOT NULL CHECK (asked_by IN ('person', 'family', 'staff')),
    district TEXT NOT NULL,
    tasks TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    home BYTEA NOT NULL,
    state TEXT NOT NULL CHECK (state IN (
        'requested', 'asked', 'approved', 'planned', 'under_way', 'done', 'not_at_home', 'moved', 'declined',
        'cancelled', 'promised')),
    event_id BIGINT NOT NULL,
    day TEXT,
    part TEXT NOT NULL,
    held TEXT,
    crew TEXT NOT NULL,
    place INTEGER NOT NULL,
    arrive_at BIGINT,
    window_from BIGINT,
    window_until BIGINT,
    told INTEGER NOT NULL,
    promised_on TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX visits_of_contact ON visits (contact_id, id);
CREATE INDEX visits_of_day ON visits (day, state) WHERE day IS NOT NULL;
CREATE INDEX visits_open ON visits (state, id) WHERE state NOT IN ('done', 'declined', 'cancelled');
CREATE INDEX visits_to_forget ON visits (created_at) WHERE district <> '';

-- What happened to each visit, who did it and when: lines are added and never changed.
CREATE TABLE visit_events (
    id SERIAL_KEY,
    visit_id BIGINT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    did TEXT NOT NULL,
    note BYTEA
);
CREATE INDEX visit_events_of_visit ON visit_events (visit_id, id);

-- Minutes of the crews that are spoken for, by day and part of the day.
CREATE TABLE visit_days (
    day TEXT NOT NULL,
    part TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    PRIMARY KEY (day, part)
);

-- A crew's day: the kit it takes along, which nobody else can take, and whether it has set out.
CREATE TABLE visit_rounds (
    day TEXT NOT NULL,
    crew TEXT NOT NULL,
    kit INTEGER NOT NULL,
    set_out_at BIGINT,
    PRIMARY KEY (day, crew),
    UNIQUE (day, kit)
);

-- Days whose plan no longer fits, because a visit came or went.
CREATE TABLE visit_replans (
    day TEXT PRIMARY KEY
);

-- Who saw where somebody lives.
CREATE TABLE visit_reads (
    id SERIAL_KEY,
    visit_id BIGINT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    reader TEXT NOT NULL,
    crew TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX visit_reads_of_visit ON visit_reads (visit_id, id);
