-- What the hall's people enter while the service runs: days on which a site is shut, extra opening hours, more or fewer
-- places at a window. Nothing is deleted: what is taken back has ended_at. opens and shuts are HH:MM by the hall's clock,
-- empty for the whole day; places counts for 'places' only.

CREATE TABLE hall_exceptions (
    id SERIAL_KEY,
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'open', 'places')),
    site TEXT NOT NULL,
    window_id TEXT NOT NULL,
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    opens TEXT NOT NULL,
    shuts TEXT NOT NULL,
    places INTEGER NOT NULL CHECK (places >= 0),
    reason_zh TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    made_at BIGINT NOT NULL,
    ended_by BIGINT REFERENCES staff (id),
    ended_at BIGINT
);
CREATE INDEX hall_exceptions_live ON hall_exceptions (last_on) WHERE ended_at IS NULL;

-- Whom somebody of the staff rang about an appointment that an exception hits.
CREATE TABLE exception_rings (
    exception_id BIGINT NOT NULL REFERENCES hall_exceptions (id) ON DELETE CASCADE,
    appointment_id BIGINT NOT NULL REFERENCES appointments (id) ON DELETE CASCADE,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    rung_at BIGINT NOT NULL,
    PRIMARY KEY (exception_id, appointment_id)
);

-- The day sheet: when somebody was served, and when the staff saw that they do not come.
ALTER TABLE appointments ADD COLUMN served_at BIGINT;
ALTER TABLE appointments ADD COLUMN absent_at BIGINT;
CREATE INDEX appointments_at_site ON appointments (site, starts_at);
CREATE INDEX appointments_by_start ON appointments (starts_at);
CREATE INDEX documents_ready_at ON documents (site) WHERE state = 'ready';
CREATE INDEX cases_by_opening ON cases (opened_at);
