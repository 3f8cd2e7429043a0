-- Places of the green channel: for who should not have to wait. In which situation somebody is, is not kept.

ALTER TABLE appointments ADD COLUMN green INTEGER NOT NULL DEFAULT 0;
ALTER TABLE holds ADD COLUMN green INTEGER NOT NULL DEFAULT 0;
ALTER TABLE waitlist ADD COLUMN green INTEGER NOT NULL DEFAULT 0;

-- A closure of a site as two instants, so that what was booked into it can be told apart: who did not come then missed
-- nothing. Empty for what is no closure, and for those entered before.
ALTER TABLE hall_exceptions ADD COLUMN begins_at BIGINT;
ALTER TABLE hall_exceptions ADD COLUMN ends_at BIGINT;
CREATE INDEX hall_exceptions_closed ON hall_exceptions (site, ends_at) WHERE kind = 'closed';

-- Which of the two wordings its reminder has; empty for what was booked before.
ALTER TABLE appointments ADD COLUMN wording INTEGER;
