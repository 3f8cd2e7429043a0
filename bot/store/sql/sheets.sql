-- name: sheet_of_day
SELECT id, code, window_id, item, starts_at, minutes, person, also, people, green, arrived_at, excused_at, served_at,
       absent_at
  FROM appointments
 WHERE site = :site AND starts_at >= :first AND starts_at < :last AND state = 'booked'
 ORDER BY starts_at, id LIMIT :most;

-- name: sheet_arrive^
-- no row back means that it is not of this site and day, or they are here
UPDATE appointments SET arrived_at = :now, absent_at = NULL
 WHERE id = :id AND site = :site AND starts_at >= :first AND starts_at < :last
   AND state = 'booked' AND arrived_at IS NULL
RETURNING id;

-- name: sheet_serve^
-- who is served was here, whether they said so or not: then on time, as far as anybody knows
UPDATE appointments
   SET served_at = :now, absent_at = NULL,
       arrived_at = COALESCE(arrived_at, CASE WHEN starts_at < :now THEN starts_at ELSE :now END)
 WHERE id = :id AND site = :site AND starts_at >= :first AND starts_at < :last
   AND state = 'booked' AND served_at IS NULL
RETURNING id;

-- name: sheet_absent^
UPDATE appointments SET absent_at = :now
 WHERE id = :id AND site = :site AND starts_at >= :first AND starts_at < :last AND starts_at <= :now
   AND state = 'booked' AND arrived_at IS NULL AND absent_at IS NULL
RETURNING id;

-- name: sheet_undo^
-- one stamp back: from served to here, from here or absent to booked
UPDATE appointments
   SET arrived_at = CASE WHEN served_at IS NULL THEN NULL ELSE arrived_at END, served_at = NULL, absent_at = NULL
 WHERE id = :id AND site = :site AND starts_at >= :first AND starts_at < :last AND state = 'booked'
   AND (arrived_at IS NOT NULL OR absent_at IS NOT NULL)
RETURNING id;

-- name: sheet_pickups^
-- documents that lie ready at a site and are not to be mailed; counted as far as that is worth the trouble
SELECT COUNT(*) AS count FROM (
    SELECT 1 FROM documents WHERE state || '' = 'ready' AND site = :site AND family = '' LIMIT :most
) AS ready;

-- name: exception_add^
INSERT INTO hall_exceptions (kind, site, window_id, first_on, last_on, opens, shuts, places, reason_zh, reason_en,
                             staff_id, made_at, begins_at, ends_at)
VALUES (:kind, :site, :window, :first, :last, :opens, :shuts, :places, :reason_zh, :reason_en, :staff_id, :now,
        :begins, :ends)
RETURNING id;

-- name: exceptions_live
SELECT id, kind, site, window_id, first_on, last_on, opens, shuts, places, reason_zh, reason_en, staff_id, made_at
  FROM hall_exceptions WHERE ended_at IS NULL AND last_on >= :day ORDER BY last_on, id LIMIT :most;

-- name: exception_get^
SELECT id, kind, site, window_id, first_on, last_on, opens, shuts, places, reason_zh, reason_en, staff_id, made_at
  FROM hall_exceptions WHERE id = :id AND ended_at + 0 IS NULL;

-- name: exception_end^
UPDATE hall_exceptions SET ended_at = :now, ended_by = :staff_id WHERE id = :id AND ended_at + 0 IS NULL RETURNING id;

-- name: exception_hits
-- what is booked there from :first on, with what became of the notice about it and whether somebody rang
SELECT a.id, a.code, a.contact_id, a.window_id, a.item, a.starts_at, a.people, a.places, a.person,
       n.state AS told, r.rung_at
  FROM appointments a
  LEFT JOIN notices n ON n.contact_id = a.contact_id AND n.kind = :kind AND n.about = 'closure' AND n.about_id = a.id
  LEFT JOIN exception_rings r ON r.exception_id = :id AND r.appointment_id = a.id
 WHERE a.site = :site AND a.starts_at >= :first AND a.starts_at < :last AND a.state = 'booked'
 ORDER BY a.starts_at, a.id LIMIT :most;

-- name: exception_ring!
INSERT INTO exception_rings (exception_id, appointment_id, staff_id, rung_at) VALUES (:id, :appointment, :staff_id, :now)
    ON CONFLICT DO NOTHING;
