-- What was planned to be told to those who lead, once a person and day or month, whatever chat they write from and
-- however often the clock is put back. `day` is YYYY-MM-DD of a digest, YYYY-MM of a monthly sheet.
CREATE TABLE digests (
    staff_id BIGINT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('digest', 'sheet')),
    day TEXT NOT NULL,
    planned_at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, kind, day)
);
CREATE INDEX digests_old ON digests (planned_at);

-- Promises that are not kept yet, by their day.
CREATE INDEX case_promises_waiting ON case_promises (day) WHERE state <> 'kept';
