-- name: visit_add^
-- no row back means that the code is used
INSERT INTO visits (code, contact_id, asked_by, district, tasks, minutes, home, state, event_id, day, part, held, crew,
                    place, told, created_at)
VALUES (:code, :contact_id, :asked_by, :district, :tasks, :minutes, :home, 'requested', 0, :day, :part, :held, '', 0, 0,
        :now)
    ON CONFLICT DO NOTHING
RETURNING id;

-- name: visit_get^
SELECT id, code, contact_id, asked_by, district, tasks, minutes, state, event_id, day, part, held, crew, place, arrive_at,
       window_from, window_until, told, promised_on
  FROM visits WHERE id = :id;

-- name: visit_by_code^
SELECT id, code, contact_id, asked_by, district, tasks, minutes, state, event_id, day, part, held, crew, place, arrive_at,
       window_from, window_until, told, promised_on
  FROM visits WHERE code = :code;

-- name: visits_open
SELECT id, code, contact_id, asked_by, district, tasks, minutes, state, event_id, day, part, held, crew, place, arrive_at,
       window_from, window_until, told, promised_on
  FROM visits WHERE contact_id = :contact_id AND state || '' NOT IN ('done', 'declined', 'cancelled')
 ORDER BY id LIMIT :most;

-- name: visits_in
SELECT id, code, contact_id, asked_by, district, tasks, minutes, state, event_id, day, part, held, crew, place, arrive_at,
       window_from, window_until, told, promised_on
  FROM visits WHERE state = :state AND state NOT IN ('done', 'declined', 'cancelled')
 ORDER BY id LIMIT :most;

-- name: visits_to_ring
-- who has only a phone: their promised day is there, or they do not know yet when the crew comes
SELECT id, code, contact_id, asked_by, district, tasks, minutes, state, event_id, day, part, held, crew, place, arrive_at,
       window_from, window_until, told, promised_on
  FROM visits
 WHERE contact_id IS NULL
   AND ((state = 'promised' AND promised_on <= :today) OR (state = 'planned' AND told = 0 AND day >= :today))
 ORDER BY id LIMIT :most;

-- name: visits_of_day
SELECT id, code, contact_id, asked_by, district, tasks, minutes, state, event_id, day, part, held, crew, place, arrive_at,
       window_from, window_until, told, promised_on
  FROM visits WHERE day = :day AND state IN ('approved', 'moved', 'planned', 'under_way', 'done', 'not_at_home')
 ORDER BY id LIMIT :most;

-- name: visit_home^
SELECT home FROM visits WHERE id = :id;

-- name: visit_reseal!
UPDATE visits SET home = :home, district = :district WHERE id = :id;

-- name: visits_forget
-- what is left tells that there was a visit, not whose
UPDATE visits SET home = :nobody, district = '', contact_id = NULL
 WHERE contact_id = :contact_id AND state IN ('done', 'declined', 'cancelled')
RETURNING id;

-- name: visits_purge
-- over, and asked for before then
UPDATE visits SET home = :nobody, district = '', contact_id = NULL
 WHERE id IN (SELECT id FROM visits
               WHERE district <> '' AND created_at < :before AND state IN ('done', 'declined', 'cancelled')
               ORDER BY created_at LIMIT :most)
RETURNING id;

-- name: visit_notes_forget!
-- what people wrote goes with them; that it happened stays
UPDATE visit_events SET note = NULL WHERE visit_id = :id;

-- name: visit_save^
-- no row back means that something else happened to it meanwhile
UPDATE visits SET state = :state, event_id = :event, tasks = :tasks, minutes = :minutes, day = :day, part = :part,
       held = :held, crew = :crew, place = :place, arrive_at = :arrive, window_from = :window_from,
       window_until = :window_until, told = :told, promised_on = :promised
 WHERE id = :id AND event_id = :was
RETURNING id;

-- name: visit_told!
-- the window was put into words for the person: from here on planning keeps to it
UPDATE visits SET told = 1 WHERE id = :id AND state = 'planned';

-- name: visit_event_add^
INSERT INTO visit_events (visit_id, at, who, did, note) VALUES (:visit_id, :now, :who, :did, :note) RETURNING id;

-- name: visit_event_get^
SELECT id, visit_id, at, who, did, note FROM visit_events WHERE id = :id;

-- name: visit_events
SELECT id, visit_id, at, who, did, note FROM visit_events WHERE visit_id = :visit_id ORDER BY id LIMIT :most;

-- name: visit_days_taken
SELECT day, part, minutes FROM visit_days WHERE day >= :first AND day <= :last;

-- name: visit_day_take^
-- so many minutes more while there are so many; no row back means full. Asked only for what fits an empty day
INSERT INTO visit_days (day, part, minutes) VALUES (:day, :part, :minutes)
    ON CONFLICT (day, part) DO UPDATE SET minutes = visit_days.minutes + excluded.minutes
 WHERE visit_days.minutes + excluded.minutes <= :most
RETURNING minutes;

-- name: visit_day_free!
UPDATE visit_days SET minutes = CASE WHEN minutes > :minutes THEN minutes - :minutes ELSE 0 END
 WHERE day = :day AND part = :part;

-- name: visit_round_kit^
-- no row back means that the crew has one, or that somebody else took it
INSERT INTO visit_rounds (day, crew, kit) VALUES (:day, :crew, :kit)
    ON CONFLICT DO NOTHING
RETURNING kit;

-- name: visit_rounds_of_day
SELECT crew, kit, set_out_at FROM visit_rounds WHERE day = :day ORDER BY kit;

-- name: visit_round_free!
DELETE FROM visit_rounds WHERE day = :day AND crew = :crew AND set_out_at IS NULL;

-- name: visit_round_set_out^
-- no row back means that it has no round that day, or set out before
UPDATE visit_rounds SET set_out_at = :now WHERE day = :day AND crew = :crew AND set_out_at IS NULL RETURNING crew;

-- name: visit_replan!
INSERT INTO visit_replans (day) VALUES (:day) ON CONFLICT (day) DO NOTHING;

-- name: visit_replans
SELECT day FROM visit_replans WHERE day >= :first ORDER BY day LIMIT :most;

-- name: visit_replanned!
DELETE FROM visit_replans WHERE day <= :day AND (day = :day OR day < :first);

-- name: visit_read_add!
INSERT INTO visit_reads (visit_id, reader, crew, at) VALUES (:visit_id, :reader, :crew, :now);

-- name: visit_reads
SELECT visit_id, reader, crew, at FROM visit_reads WHERE visit_id = :visit_id ORDER BY id LIMIT :most;
